import ArgumentParser
import SiteBuilder

/// The command `cupel`: parses the arguments, runs one command and maps its outcome to an exit code.
@main
struct Cupel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cupel",
    abstract: "Builds briefing sites whose figures hold.",
    discussion: """
      Exit codes: 0 clean, 1 findings, 2 could not run.
      """,
    version: cupelVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, FiguresCommand.self, FixCommand.self,
      MarkdownCommand.self, StaleCommand.self,
    ]
  )

  /// As `ParsableCommand.main()`, but a command line that cannot be understood exits with 2.
  static func main() {
    do {
      var command = try parseAsRoot(Terminal.arguments)
      try command.run()
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      guard exitCode(for: error).isSuccess else {
        Terminal.printError(fullMessage(for: error))
        exit(withError: ExitCode(2))
      }
      exit(withError: error)
    }
  }
}
