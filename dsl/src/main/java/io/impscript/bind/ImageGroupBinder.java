package io.impscript.bind;

import io.impscript.model.Element.Part;
import io.impscript.model.Extras;
import io.impscript.model.ImageGroup;
import io.impscript.spec.ImageGroupSpec;
import io.impscript.spec.Options;

final class ImageGroupBinder extends Binder implements ImageGroupSpec {
  private final Listing<ImageGroup.Member> members = new Listing<>(Part.MEMBERS, marks());
  private final String name;

  ImageGroupBinder(Binding binding, String name) {
    super(binding, new Marks());
    this.name = name;
  }

  @Override
  public void image(String recipe, Options.Image options) {
    isSaid(recipe, site().value(0));
    markDetails(members.size());
    members.add(member(recipe, options), site().value(0));
  }

  private void markDetails(int item) {
    markNamed("dest", Part.MEMBER_DEST, item);
    markNamed("netroot", Part.MEMBER_NETROOT, item);
    markNamed("arch", Part.MEMBER_ARCH, item);
    markNamed("exportFormat", Part.MEMBER_FORMAT, item);
  }

  private ImageGroup.Member member(String recipe, Options.Image options) {
    return new ImageGroup.Member(
        recipe,
        site().named().containsKey("dest") ? options.dest() : recipe + ".cpio",
        options.nimsGroup(),
        options.netroot(),
        options.arch(),
        options.exportFormat(),
        options.description(),
        new Extras(options.extras()));
  }

  ImageGroup freeze() {
    return new ImageGroup(name, members.values());
  }
}
