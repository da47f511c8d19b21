/// The version of the tool, as `cupel --version` prints it.
public let cupelVersion = "0.1.0"
