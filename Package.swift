// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 everywhere, and every use of unsafe memory marked as such.
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .strictMemorySafety()]

/// A folder under `Sources`; it knows only the targets named, which all stand before it.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a target, under `Tests`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name.prefix(1).uppercased() + name.dropFirst() + "Tests",
    dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    swiftSettings: settings
  )
}

/// What reads foreign bytes is fuzzed by a test; where `PLUMB_LIBFUZZER` is set, by a program for libFuzzer instead.
let usesLibFuzzer = Context.environment["PLUMB_LIBFUZZER"] != nil
let fuzzed: [Target.Dependency] = [
  "Transcripts", "TextFeatures", "KeywordBayes", "BatchRunner", "ShippedModel", "TestSupport",
]
let fuzzing: Target =
  usesLibFuzzer
  ? .executableTarget(
    name: "Fuzzer",
    dependencies: fuzzed,
    path: "Tests/FuzzTests",
    exclude: ["FuzzTests.swift"],
    swiftSettings: settings
  )
  : .testTarget(
    name: "FuzzTests",
    dependencies: fuzzed,
    exclude: ["main.swift"],
    swiftSettings: settings
  )

let package = Package(
  name: "Plumb",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "plumb", targets: ["plumb"]),
    .library(
      name: "Plumb",
      targets: [
        "Transcripts", "TextFeatures", "Evaluation", "KeywordBayes", "BatchRunner", "Reports", "ShippedModel",
      ]
    ),
  ],
  targets: [
    library("Transcripts"),
    library("TextFeatures"),
    library("Evaluation"),
    library("KeywordBayes", ["TextFeatures", "Evaluation"]),
    library("BatchRunner", ["Transcripts", "TextFeatures", "KeywordBayes"]),
    library("Reports", ["Transcripts", "KeywordBayes", "Evaluation", "BatchRunner"]),
    .target(
      name: "ShippedModelBytes",
      path: "Models",
      exclude: ["plumb.model", "questions.txt", "MODEL_CARD.md"]
    ),
    library("ShippedModel", ["ShippedModelBytes", "TextFeatures", "KeywordBayes"]),
    .executableTarget(
      name: "plumb",
      dependencies: [
        "Transcripts", "TextFeatures", "Evaluation", "KeywordBayes", "BatchRunner", "Reports", "ShippedModel",
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "plumb-benchmark",
      dependencies: [
        "plumb", "Transcripts", "TextFeatures", "KeywordBayes", "BatchRunner", "Reports", "ShippedModel",
      ],
      swiftSettings: settings
    ),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Transcripts"),
    tests(of: "TextFeatures"),
    tests(of: "Evaluation"),
    tests(of: "KeywordBayes", ["Transcripts"]),
    .testTarget(
      name: "RubricTests",
      dependencies: [
        "KeywordBayes", "TextFeatures", "Evaluation", "ShippedModel", "BatchRunner", "Transcripts",
      ],
      exclude: ["Texts"],
      swiftSettings: settings
    ),
    fuzzing,
    tests(of: "BatchRunner", ["Transcripts", "TextFeatures", "KeywordBayes"]),
    tests(of: "Reports", ["BatchRunner", "KeywordBayes", "Evaluation", "Transcripts"]),
    tests(of: "plumb", ["Transcripts", "KeywordBayes", "BatchRunner", "Reports", "ShippedModel"]),
    .testTarget(name: "PlumbBenchmarkTests", dependencies: ["plumb-benchmark"], swiftSettings: settings),
  ]
)
