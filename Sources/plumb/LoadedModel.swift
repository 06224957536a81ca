import BatchRunner
import KeywordBayes
import ShippedModel

/// A model with its fingerprint: from a file, or the one built in.
struct LoadedModel {
  let model: Model
  let hash: String

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

  private init(_ model: Model, bytes: [UInt8]) {
    self.model = model
    self.hash = SHA256.hex(bytes)
  }
}
