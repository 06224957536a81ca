import Testing

@testable import KeywordBayes
@testable import TextFeatures

@Suite struct TagTests {
  /// A model of three labels, of which the last stands for no evidence; what it knows does not matter here.
  private let model = Model(
    facts: .init(
      name: "",
      labels: ["alpha", "beta", "none"],
      background: "none",
      answers: [2, 2, 2],
      options: TrainingOptions(),
      bias: [0, 0, 0],
      calibration: .identity(labels: 3),
      risk: .unknown,
      threshold: 0.6
    ),
    table: FeatureTable(entries: []),
    trust: KeywordTrust(phrases: 0),
    knownWords: [],
    extractor: FeatureExtractor(themes: [])
  )

  private func reading(_ probability: [Double], known: Int = 20, share: Double = 0.9) -> Reading {
    Reading(
      score: [0, 0, 0],
      probability: probability,
      bias: [0, 0, 0],
      shares: [],
      features: AnswerFeatures(tokens: [], marks: [], isCountable: [], hits: []),
      knownCount: known,
      knownShare: share,
      commonShare: 0.6
    )
  }

  private func evidence(for label: Int) -> [EvidenceSpan] {
    [EvidenceSpan(tokens: 0..<4, leans: label, theme: nil, weight: 1, isHypothetical: false)]
  }

  private func tag(_ reading: Reading, evidenceFor label: Int? = 0) -> KeywordBayes.Tag {
    Tagger(threshold: 0.6).tag(reading, evidence: label.map(evidence) ?? [], of: model)
  }

  @Test func likelyEnough() {
    #expect(tag(reading([0.7, 0.2, 0.1])) == .init(label: 0, confidence: 0.7, reason: nil))
    #expect(tag(reading([0.2, 0.6, 0.2]), evidenceFor: 1) == .init(label: 1, confidence: 0.6, reason: nil))
    #expect(tag(reading([0.7, 0.2, 0.1], known: 8, share: 0.5)).label == 0, "just enough")
  }

  @Test func theLabelWithoutEvidenceNeedsNone() {
    #expect(tag(reading([0.1, 0.1, 0.8]), evidenceFor: nil).label == 2)
  }

  @Test func tooShort() {
    let tag = tag(reading([0.9, 0.1, 0], known: 4, share: 0.1))
    #expect(tag == .init(label: nil, confidence: 0.9, reason: .tooShort(known: 4, needed: 8)))
    #expect(tag.reason?.code == "too-short")
    #expect(tag.reason?.detail == "4 known words, 8 needed")
    #expect(KeywordBayes.Tag.Reason.tooShort(known: 1, needed: 8).detail == "1 known word, 8 needed")
  }

  @Test func unknownWords() {
    let tag = tag(reading([0.9, 0.1, 0], share: 0.334))
    #expect(tag.label == nil)
    #expect(tag.reason == .unknownWords(share: 0.334, needed: 0.5))
    #expect(tag.reason?.code == "unknown-words")
    #expect(tag.reason?.detail == "33% of the words are known, 50% needed")
  }

  @Test func nearTie() {
    let tag = tag(reading([0.478, 0.102, 0.42]))
    #expect(tag.label == nil)
    #expect(tag.confidence == 0.478)
    #expect(tag.reason == .nearTie(first: 0.478, second: 0.42, needed: 0.6))
    #expect(tag.reason?.code == "near-tie")
    #expect(tag.reason?.detail == "48% against 42%, 60% needed")
  }

  @Test func noEvidence() {
    for other in [nil, 1] {
      let tag = tag(reading([0.71, 0.19, 0.1]), evidenceFor: other)
      #expect(tag == .init(label: nil, confidence: 0.71, reason: .noEvidence(probability: 0.71)))
      #expect(tag.reason?.code == "no-evidence")
      #expect(tag.reason?.detail == "71% by single words, but no stretch to quote")
    }
  }

  @Test func knownWordsAreCountedWithoutNamesAndNumbers() throws {
    let answers = ["kamo lire Ada 7", "kamo tusa", "vore nimba", "vore selto"].enumerated().map {
      TrainingAnswer(answer: $1, label: $0 < 2 ? "alpha" : "beta", group: "\($0)")
    }
    let model = try Trainer(options: .small).train(on: answers, name: "")
    let reading = model.read(answer: "kamo vore unheard Ada 7, she and Ada")
    // Of kamo, vore, unheard and "and" two are known; Ada, 7 and she are not asked for.
    #expect(reading.knownCount == 2)
    #expect(reading.knownShare == 0.5)
    #expect(model.read(answer: "Only 7").knownShare == 0)
    #expect(model.read(answer: "").knownShare == 0)
  }
}
