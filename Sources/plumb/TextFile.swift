import BatchRunner
import Transcripts

/// A text that people write for the program: a list of questions, a configuration, a model card.
enum TextFile {
  /// The text, in any encoding that transcripts are read in; a file without words has none.
  static func text(at path: String) throws -> String {
    let bytes = try InputFile.bytes(at: path)
    do throws(TranscriptError) {
      return String(decoding: try DocumentText(bytes).utf8, as: UTF8.self)
    } catch .empty {
      return ""
    } catch {
      throw InputFailure(error, at: path)
    }
  }
}
