/// The choices of training.
///
/// There are two sets of defaults, as measured: ``init()`` where theme keywords carry the knowledge and single words are mistrusted,
/// since they do not carry over from one way of talking to another, and ``words`` where words are all there is.
/// ``Trainer/tuned(on:progress:)`` chooses by cross-validation instead.
public struct TrainingOptions: Sendable, Equatable {
  /// How often a feature stands in an answer becomes how much it counts.
  public enum Damping: UInt8, Sendable, CaseIterable {
    /// As often as it stands there.
    case counts
    /// Once, however often: binarised naive Bayes.
    case presence
    /// `log2(1 + count)`: a second time adds less than the first.
    case logarithm
  }

  /// How counts are damped.
  public var damping = Damping.counts
  /// By which power of its length a long answer's features are scaled down: 0 is not at all, 0.5 like a vector's norm.
  public var lengthExponent = 0.25
  /// Whether pairs of words are features beside single words.
  public var usesPairs = false
  /// In how many voices (groups of answers) a word or pair must stand to be a feature.
  public var minimumGroups = 8
  /// The pseudo-count of every feature in every label.
  public var smoothing = 1.0
  /// The pseudo-count that a theme puts on its own side, for its phrases and itself.
  public var themePrior = 2.0
  /// How many occurrences of a phrase its theme's share of quoted ones is worth.
  public var trustStrength = 30.0
  /// Whether weights are learned; otherwise all are one and the classifier is plain naive Bayes.
  public var learnsWeights = true
  /// The weight that features are pulled to.
  public var priorWeight = 0.0
  /// How strongly: the penalty of a weight one away from its prior, as a share of the answers.
  public var pull = 0.3
  /// How strongly themes and sides are pulled: less, as much is known of so few.
  public var themePull = 0.1
  /// The weight that sides are pulled to.
  public var sidePriorWeight = 2.0
  /// The weight that themes are pulled to.
  public var themePriorWeight = 0.5
  /// The least probability for a tag, unless the user of the model asks for another.
  public var threshold = 0.5
  /// How many folds calibration holds out, one after the other.
  public var folds = 5
  /// The share of answers without evidence to expect where the model is used, if there is a label for them: interviews are full of
  /// them.
  public var backgroundShare = 0.55

  /// Makes the choices for themes.
  public init() {}

  /// The choices for data without themes: words and pairs of words, each once, trusted until they mislead.
  public static var words: TrainingOptions {
    var options = TrainingOptions()
    options.damping = .presence
    options.lengthExponent = 0
    options.usesPairs = true
    options.minimumGroups = 1
    options.priorWeight = 0.25
    options.pull = 0.001
    return options
  }
}
