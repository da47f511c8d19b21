import ArgumentParser

@main
struct Cupel: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "cupel", version: "0.1.0")
}
