package dev.backfile.cli.terminal;

import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for a command line that is wrong. */
public final class Misuse {

  private Misuse() {}

  /** What is wrong and, on a second line, the way out; two lines rather than the whole help. */
  public static String message(ParameterException wrong) {
    String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      String fix = near.isEmpty() ? "see " + help : "write " + near.get(0) + ", or see " + help;
      return "error: " + what(unmatched) + "\n  fix: " + fix;
    }
    return "error: " + wrong.getMessage() + "\n  fix: see " + help;
  }

  private static String what(UnmatchedArgumentException unmatched) {
    String first = "'" + unmatched.getUnmatched().get(0) + "'";
    if (unmatched.isUnknownOption()) {
      return "there is no option " + first;
    }
    boolean top = unmatched.getCommandLine().getParent() == null;
    return top ? "there is no command " + first : first + " is one argument too many";
  }
}
