// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .strictMemorySafety()]

let package = Package(
  name: "Plumb",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Plumb", targets: ["Transcripts", "TextFeatures", "KeywordBayes", "Evaluation"])
  ],
  targets: [
    .target(name: "Transcripts", swiftSettings: settings),
    .target(name: "TextFeatures", swiftSettings: settings),
    .target(name: "Evaluation", swiftSettings: settings),
    .target(name: "KeywordBayes", dependencies: ["TextFeatures", "Evaluation"], swiftSettings: settings),
    .testTarget(name: "TranscriptsTests", dependencies: ["Transcripts"], swiftSettings: settings),
  ])
