package io.impscript.runtime.postbuild;

import io.impscript.runtime.exec.MissingProgramException;
import io.impscript.runtime.files.DiskTrouble;
import io.impscript.runtime.port.Command;
import io.impscript.runtime.port.CommandResult;
import io.impscript.runtime.port.CommandRunner;
import io.impscript.runtime.port.Sandbox;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Does the post-build steps of an image: recipe by recipe in the order given, in each the copies
 * before the commands. A command runs by {@code /bin/sh -c} in a chroot of the root; the first that
 * ends with another status than 0 ends it all.
 */
public final class PostBuild {
  private static final Path TOP = Path.of("/");

  private final CommandRunner runner;
  private final Sandbox sandbox;
  private final String version;

  /**
   * @param version version of our tool, which commands see as {@code IMPS_VERSION}
   */
  public PostBuild(CommandRunner runner, Sandbox sandbox, String version) {
    this.runner = runner;
    this.sandbox = sandbox;
    this.version = version;
  }

  /**
   * Does the steps.
   *
   * @param image name of the image, which commands see as {@code IMPS_IMAGE_NAME}
   * @param root absolute path of its root, without links
   * @param recipes sub-recipes before the recipes that use them, each once
   * @throws IOException if the root cannot be prepared or cleaned, or a program of this machine is
   *     missing
   * @throws InterruptedException if the thread is interrupted; the command is ended, the copied
   *     files are gone
   */
  public PostBuildResult run(
      String image, Path root, List<RecipeSteps> recipes, PostBuildListener listener)
      throws IOException, InterruptedException {
    int steps = 0;
    for (RecipeSteps recipe : recipes) {
      Optional<PostBuildResult.Failed> failed =
          recipe.isEmpty() ? Optional.empty() : run(image, root, recipe, listener);
      if (failed.isPresent()) {
        return failed.get();
      }
      steps += recipe.copies().size() + recipe.commands().size();
    }
    return new PostBuildResult.Done(steps);
  }

  private Optional<PostBuildResult.Failed> run(
      String image, Path root, RecipeSteps recipe, PostBuildListener listener)
      throws IOException, InterruptedException {
    try (PostBuildFiles files = PostBuildFiles.open(root)) {
      Optional<PostBuildResult.Failed> failed = copy(recipe, files, listener);
      return failed.isPresent()
          ? failed
          : new RecipeCommands(image, root, recipe, files, listener).run();
    }
  }

  private static Optional<PostBuildResult.Failed> copy(
      RecipeSteps recipe, PostBuildFiles files, PostBuildListener listener)
      throws InterruptedException {
    for (int i = 0; i < recipe.copies().size(); i++) {
      Path source = recipe.copies().get(i);
      Step step = step(recipe, Step.Kind.COPY, i, recipe.copies().size(), source.toString());
      listener.begins(step);
      try {
        files.add(source);
      } catch (InterruptedIOException e) {
        Thread.interrupted();
        throw new InterruptedException(e.getMessage());
      } catch (IOException e) {
        return failed(step, DiskTrouble.describe(e, source));
      }
    }
    return Optional.empty();
  }

  private static Step step(RecipeSteps recipe, Step.Kind kind, int index, int of, String text) {
    return new Step(recipe.recipe(), kind, index + 1, of, text);
  }

  private static Optional<PostBuildResult.Failed> failed(Step step, String trouble) {
    return Optional.of(
        new PostBuildResult.Failed(step, OptionalInt.empty(), "failed: " + trouble, List.of()));
  }

  /** The commands of one recipe, with what all of them share. */
  private final class RecipeCommands {
    private final Path root;
    private final RecipeSteps recipe;
    private final PostBuildListener listener;
    private final PostBuildEnvironment environment;

    RecipeCommands(
        String image,
        Path root,
        RecipeSteps recipe,
        PostBuildFiles files,
        PostBuildListener listener) {
      this.root = root;
      this.recipe = recipe;
      this.listener = listener;
      this.environment =
          new PostBuildEnvironment(image, recipe.recipe(), version, files.guestFolder());
    }

    Optional<PostBuildResult.Failed> run() throws IOException, InterruptedException {
      for (int i = 0; i < recipe.commands().size(); i++) {
        String text = recipe.commands().get(i);
        Step step = step(recipe, Step.Kind.COMMAND, i, recipe.commands().size(), text);
        listener.begins(step);
        Optional<PostBuildResult.Failed> failed = run(step);
        if (failed.isPresent()) {
          return failed;
        }
      }
      return Optional.empty();
    }

    private Optional<PostBuildResult.Failed> run(Step step)
        throws IOException, InterruptedException {
      List<String> argv = List.of("/bin/sh", "-c", step.text());
      Command command = new Command(argv, environment.variables(), TOP);
      try {
        CommandResult result =
            runner.execute(sandbox.inside(root, List.of(), command), listener::line);
        return result.succeeded() ? Optional.empty() : Optional.of(ended(step, result));
      } catch (MissingProgramException e) {
        throw e;
      } catch (IOException e) {
        return failed(step, DiskTrouble.describe(e, root));
      }
    }

    private PostBuildResult.Failed ended(Step step, CommandResult result) {
      return new PostBuildResult.Failed(
          step,
          OptionalInt.of(result.exitCode()),
          "ended with status " + result.exitCode(),
          result.lastLines());
    }
  }
}
