import BatchRunner
import KeywordBayes
import ShippedModel

/// A model with its fingerprint: from a file, or the one built in.
struct LoadedModel {
  let model: Model
  /// The model file.
  let bytes: [UInt8]

  /// The SHA-256 of the model's bytes, worked out when a report shows it.
  var hash: String { SHA256.hex(bytes) }

  init(path: String?) throws {
    guard let path else {
      self.init(try ShippedModel.load(), bytes: ShippedModel.bytes)
      return
    }
    let bytes = try InputFile.bytes(at: path)
    do throws(ModelError) {
      self.init(try ModelFile.model(from: bytes), bytes: bytes)
    } catch {
      throw InputFailure(path: path, error: error.description)
    }
  }

  init(_ model: Model, bytes: [UInt8]) {
    self.model = model
    self.bytes = bytes
  }
}
