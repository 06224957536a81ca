import KeywordBayes
import ShippedModelBytes

/// The model that comes with Plumb: `Models/plumb.model`, carried inside the binary.
///
///     let model = try ShippedModel.load()
///     model.labels   // ["neither", "production", "research"]
public enum ShippedModel {
  /// The model file's bytes.
  public static var bytes: [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: plumb_model_bytes(), count: plumb_model_size()))
  }

  /// The model. Its bytes are as intact as the program around them.
  ///
  /// - Throws: `ModelError`, if the package was built with a model of another version.
  public static func load() throws(ModelError) -> Model { try ModelFile.model(from: bytes, isIntact: true) }
}
