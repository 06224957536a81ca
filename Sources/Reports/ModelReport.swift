import KeywordBayes

/// What a model knows, for people and as JSON.
public struct ModelReport {
  private let model: Model
  private let hash: String
  private let most: Int

  /// Makes a report that shows the heaviest keywords of each label.
  public init(_ model: Model, hash: String, keywords most: Int = 20) {
    self.model = model
    self.hash = hash
    self.most = most
  }

  /// The report as text.
  public func text(style: Style) -> String {
    let facts = model.facts
    let answers = zip(facts.labels, facts.answers).map { "\($1) \($0)" }.joined(separator: ", ")
    let calibration = facts.calibration
    var lines = [
      style.bold(facts.name),
      "  sha256       \(hash)",
      "  trained on   \(facts.answers.reduce(0, +)) answers: \(answers)",
      "  features     \(model.table.entries.count), of \(model.knownWords.count) known words",
      "  themes       \(model.themes.count), with \(model.themes.reduce(0) { $0 + $1.phrases.count }) phrases",
      "  calibration  slope \(Decimals.fixed(calibration.slope, places: 3)) at 100 words, changing with length to the power "
        + Decimals.fixed(calibration.lengthPower, places: 3),
      "  threshold    \(Decimals.fixed(facts.threshold, places: 2))",
    ]
    for keyword in model.labels.indices {
      lines += ["", "heaviest for \(model.labels[keyword]) (nats, answers)"]
      lines += model.keywords(for: keyword, most: most).map { keyword in
        "  " + DisplayText.padded(DisplayText.cut(keyword.name, to: 44), to: 44) + "  "
          + Decimals.fixed(keyword.weight, places: 3) + "  \(keyword.documents)"
      }
    }
    lines += ["", "intended use"] + TextWrap.lines(ModelCard.intendedUse, columns: 78).map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report as JSON.
  public func json() -> [UInt8] {
    var json = JSONWriter(pretty: true)
    let facts = model.facts
    json.object { json in
      json.member("schemaVersion", JSONSchema.version)
      json.member("name", facts.name)
      json.member("sha256", hash)
      json.member("labels", Array(facts.labels.indices)) { json, label in
        json.object {
          $0.member("label", facts.labels[label])
          $0.member("answers", facts.answers[label])
          $0.member("keywords", model.keywords(for: label, most: most))
        }
      }
      json.member("background", facts.background)
      json.member("features", model.table.entries.count)
      json.member("knownWords", model.knownWords.count)
      json.member("themes", model.themes) { json, theme in
        json.object {
          $0.member("theme", theme.name)
          $0.member("leans", theme.leans)
          $0.member("phrases", theme.phrases.count)
        }
      }
      json.member("calibration") { json in
        json.member("slope", facts.calibration.slope)
        json.member("lengthPower", facts.calibration.lengthPower)
        json.member("labels", Array(facts.labels.indices)) { json, label in
          json.object {
            $0.member("label", facts.labels[label])
            $0.member("offset", facts.calibration.offsets[label])
            $0.member("drift", facts.calibration.drifts[label])
          }
        }
      }
      json.member("threshold", facts.threshold)
      json.member("intendedUse", ModelCard.intendedUse)
    }
    return json.take() + [UInt8(ascii: "\n")]
  }
}

extension Keyword: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      $0.member("weight", weight)
      $0.member("answers", documents)
    }
  }
}
