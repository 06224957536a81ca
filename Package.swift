// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .strictMemorySafety()]

let package = Package(
  name: "Plumb",
  platforms: [.macOS(.v26)],
  products: [.library(name: "Transcripts", targets: ["Transcripts"])],
  targets: [
    .target(name: "Transcripts", swiftSettings: settings),
    .testTarget(name: "TranscriptsTests", dependencies: ["Transcripts"], swiftSettings: settings),
  ]
)
