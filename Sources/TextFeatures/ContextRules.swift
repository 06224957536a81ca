/// The trigger phrases, scopes and terminators by which words are marked, as data.
///
/// A trigger opens a scope that runs forward or backward from it to a terminator, the end of the sentence, or
/// ``reach`` words. A pseudo-trigger looks like a trigger and opens nothing ("not only"). A denial within another's scope
/// undoes it ("never without a canary"), unless it begins anew ("no alerts, no canary").
public struct ContextRules: Sendable {
  /// Which way a scope runs from its trigger.
  public enum Direction: Sendable {
    /// Over the words after the trigger.
    case forward
    /// Over the words before the trigger.
    case backward
  }

  /// Triggers that open the same kind of scope.
  public struct Trigger: Sendable {
    /// The mark that words in the scope get; affirmed for a pseudo-trigger.
    public var mark: ContextMark
    /// Which way the scope runs.
    public var direction: Direction
    /// The trigger phrases, written as theme phrases are.
    public var phrases: [String]

    /// Makes a group of triggers.
    public init(_ mark: ContextMark, _ direction: Direction, phrases: [String]) {
      self.mark = mark
      self.direction = direction
      self.phrases = phrases
    }
  }

  /// The triggers; no phrase stands twice.
  public var triggers: [Trigger]
  /// Phrases at which a scope ends.
  public var terminators: [String]
  /// Words that end a scope where they open a clause ("..., we").
  public var subjects: [String]
  /// Words as which or after which a denial begins anew, as it does at the edge of a clause.
  public var coordinators: [String]
  /// Triggers that open nothing where the edge of a clause follows at once ("No, the alerts fired").
  public var interjections: [String]
  /// The most words that a scope covers.
  public var reach: Int

  /// Makes a set of rules.
  public init(
    triggers: [Trigger],
    terminators: [String],
    subjects: [String],
    coordinators: [String] = [],
    interjections: [String] = [],
    reach: Int
  ) {
    self.triggers = triggers
    self.terminators = terminators
    self.subjects = subjects
    self.coordinators = coordinators
    self.interjections = interjections
    self.reach = reach
  }
}
