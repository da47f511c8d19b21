// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "cupel",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "cupel", targets: ["cupel"]),
    .library(name: "Charts", targets: ["Charts"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CCommonMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(name: "CLinux"),
    .target(name: "Diagnostics"),
    .target(name: "Markup"),
    .target(name: "CommonMark", dependencies: ["CCommonMark", "Diagnostics", "Markup"]),
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "Tables", dependencies: ["Diagnostics"]),
    .target(name: "Quantities", dependencies: ["Markup"]),
    .target(name: "Templating", dependencies: ["Diagnostics", "Markup"]),
    .target(name: "Charts", dependencies: ["Diagnostics", "Markup"]),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "CLinux", "Charts", "CommonMark", "Diagnostics", "Markup", "Quantities", "Tables",
        "Templating", "YAML",
      ]
    ),
    .executableTarget(
      name: "cupel",
      dependencies: [
        "CommonMark", "Diagnostics", "Markup", "SiteBuilder", "Tables",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "CommonMarkTests",
      dependencies: ["CCommonMark", "CommonMark", "Diagnostics", "Markup"],
      exclude: ["Goldens"]
    ),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Diagnostics"]),
    .testTarget(name: "QuantitiesTests", dependencies: ["Markup", "Quantities"]),
    .testTarget(name: "TablesTests", dependencies: ["Tables", "Diagnostics"]),
    .testTarget(
      name: "TemplatingTests",
      dependencies: ["Templating", "Diagnostics", "Markup"],
      exclude: ["Goldens"]
    ),
    .testTarget(
      name: "ChartsTests",
      dependencies: ["Charts", "Markup"],
      exclude: ["Fonts", "Goldens", "Maps", "Checks"]
    ),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: ["SiteBuilder", "Diagnostics", "Markup", "YAML", "Tables"],
      exclude: ["Goldens"]
    ),
    .testTarget(name: "cupelTests", dependencies: ["Diagnostics"]),
  ],
  swiftLanguageModes: [.v6]
)

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = settings
}
