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
    return lines.joined(separator: "\n") + "\n"
  }

  /// The report as JSON.
  public func json() -> [UInt8] {
    var json = JSONWriter(pretty: true)
    let facts = model.facts
    json.object { json in
      json.key("schemaVersion")
      json.value(1)
      json.key("name")
      json.value(facts.name)
      json.key("sha256")
      json.value(hash)
      json.key("labels")
      json.array(Array(facts.labels.indices)) { json, label in
        json.object {
          $0.key("label")
          $0.value(facts.labels[label])
          $0.key("answers")
          $0.value(facts.answers[label])
          $0.key("keywords")
          $0.array(model.keywords(for: label, most: most)) { json, keyword in
            json.object {
              $0.key("name")
              $0.value(keyword.name)
              $0.key("weight")
              $0.value(keyword.weight)
              $0.key("answers")
              $0.value(keyword.documents)
            }
          }
        }
      }
      json.key("background")
      json.value(facts.background)
      json.key("features")
      json.value(model.table.entries.count)
      json.key("knownWords")
      json.value(model.knownWords.count)
      json.key("themes")
      json.array(model.themes) { json, theme in
        json.object {
          $0.key("theme")
          $0.value(theme.name)
          $0.key("leans")
          $0.value(theme.leans)
          $0.key("phrases")
          $0.value(theme.phrases.count)
        }
      }
      json.key("threshold")
      json.value(facts.threshold)
    }
    return json.take() + [UInt8(ascii: "\n")]
  }
}
