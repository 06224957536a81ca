import KeywordBayes
import Reports
import ShippedModel

/// What this build is.
enum Version {
  static let text = "0.1.0"
  /// When it was made, for the manual.
  static let date = "2026-11-21"

  /// The program, the model built in, and the versions of what is written and read.
  static func page() throws -> String {
    let model = try LoadedModel(path: nil)
    return """
      plumb \(text)
      model \(model.model.facts.name), sha256 \(model.hash.prefix(12))
      model format \(ModelFile.version), JSON schema \(JSONSchema.version)

      """
  }
}
