import KeywordBayes
import Transcripts

/// Tags every answer of a transcript.
///
///     let classifier = TranscriptClassifier(model: model)
///     let report = classifier.report(on: transcript, path: "ada.md")
///     report.verdict.label   // "production"
public struct TranscriptClassifier: Sendable {
  let model: Model
  let tagger: Tagger
  let finder = EvidenceFinder()
  let coverage: CoverageFinder?

  /// Makes a classifier; the threshold is the model's own unless another is given. With a coverage finder it also looks for
  /// what was never asked.
  public init(model: Model, threshold: Double? = nil, coverage: CoverageFinder? = nil) {
    self.model = model
    self.tagger = Tagger(threshold: threshold ?? model.facts.threshold)
    self.coverage = coverage
  }

  /// The report on a transcript that was read from a path.
  public func report(on transcript: Transcript, path: String) -> TranscriptReport {
    let questions = transcript.exchanges.map { question($0, of: transcript) }
    return TranscriptReport(
      path: path,
      format: transcript.format.rawValue,
      candidates: transcript.candidates,
      interviewers: transcript.interviewers,
      warnings: transcript.warnings,
      verdict: Verdict(on: questions, leanings: model.leaningLabels),
      themes: ThemeReport.reports(on: questions),
      coverage: transcript.format.isAnswers ? nil : coverage?.coverage(of: questions),
      questions: questions
    )
  }

  private func question(_ exchange: Exchange, of transcript: Transcript) -> QuestionReport {
    let reading = model.read(answer: exchange.answer.utf8, question: exchange.question.utf8)
    let evidence = finder.evidence(in: reading, of: model)
    let tag = tagger.tag(reading, evidence: evidence, of: model)
    return QuestionReport(
      index: exchange.index,
      id: exchange.id,
      question: exchange.question.string,
      answer: exchange.answer.string,
      line: transcript.line(of: exchange),
      time: exchange.start,
      label: tag.label.map { model.labels[$0] },
      probability: labelled(reading.probability),
      confidence: tag.confidence,
      reason: tag.reason.map { ReasonReport(code: $0.code, detail: $0.detail) },
      score: labelled(reading.score),
      prior: labelled(reading.bias),
      rest: labelled(model.labels.indices.map { reading.rest(of: $0, evidence: evidence) }),
      knownWords: reading.knownShare,
      evidence: report(on: evidence, reading: reading, exchange: exchange, transcript: transcript)
    )
  }

  /// The stretches are in the order of the answer, so scalars are counted in one pass.
  private func report(
    on evidence: [EvidenceSpan],
    reading: Reading,
    exchange: Exchange,
    transcript: Transcript
  ) -> [EvidenceReport] {
    let answer = exchange.answer
    var scalars = ScalarCounter(answer.utf8)
    return evidence.map { span in
      let range = reading.features.tokens.bytes(of: span.tokens)
      let start = scalars.count(before: range.lowerBound)
      return EvidenceReport(
        text: String(decoding: answer.utf8[range], as: UTF8.self),
        start: start,
        end: start + answer.utf8[range].count(where: ScalarCounter.isStart),
        utf8Range: range,
        line: transcript.line(of: answer, at: range.lowerBound) ?? transcript.line(of: exchange),
        time: answer.time(at: range.lowerBound),
        leans: model.labels[span.leans],
        theme: span.theme,
        weight: span.weight,
        hypothetical: span.isHypothetical
      )
    }
  }

  private func labelled(_ values: [Double]) -> [LabelValue] {
    zip(model.labels, values).map { LabelValue(label: $0, value: $1) }
  }
}
