package io.impscript.spec;

/** Words of an image group. */
@Words(value = "imageGroup", doc = "Images that are built as a set.")
public interface ImageGroupSpec {
  @Word(
      value = "An image of the group.",
      example = "image 'login', dest: 'login{note}-created{date}.cpio', nimsGroup: 'login'")
  void image(@Doc("the recipe to build") String recipe, Options.Image options);
}
