import BatchRunner
import KeywordBayes
import ShippedModel
import TextFeatures

/// The question bank of a command line: a file, or the one built in.
enum Questions {
  /// The bank. A file's themes must be the model's; of the bank built in those are used that the model has.
  static func bank(_ invocation: Invocation, model: Model) throws -> QuestionBank {
    guard let path = invocation.value("--questions") else { return try QuestionBank(ShippedQuestions.text) }
    let text = try TextFile.text(at: path)
    do throws(QuestionBankError) {
      return try QuestionBank(text, themes: model.leaningThemes.map(\.name))
    } catch {
      throw InputFailure(path: path, line: error.line, error: error.description)
    }
  }
}
