import Evaluation
import KeywordBayes

/// The words behind an evaluation's figures: what tells the labels apart, and what misled.
extension EvaluationReport {
  /// The most telling keywords, a table of bars for each label, on one scale.
  var keywordTables: [HTML] {
    let heaviest = assessment.keywords.joined().map(\.weight).max() ?? 1
    let sides = Sides(assessment.leanings)
    return zip(assessment.labels, assessment.keywords).map { label, keywords -> HTML in
      let rows = keywords.filter { $0.weight > 0 }.map { keyword -> HTML in
        """
        <tr><th scope="row">\(keyword.name)</th><td>\(Bar.single(keyword.weight / heaviest, style: sides.style(of: label)))</td>\
        <td class="number">\(Decimals.fixed(keyword.weight, places: 2))</td></tr>

        """
      }
      return """
        <table class="themes"><caption>\(label)</caption>
        <thead><tr><th scope="col">words or &lt;theme&gt;</th><td></td><th scope="col" class="number">weight</th></tr></thead>
        <tbody>
        \(rows)</tbody></table>

        """
    }
  }

  /// The worst mistakes in full, the words that misled marked in place.
  var mistakeArticles: [HTML] {
    let sides = Sides(assessment.leanings)
    return assessment.mistakes.map { mistake in
      let stretches = mistake.spans.map { MarkedAnswer.Stretch(utf8Range: $0, leans: mistake.said) }
      return """
        <article class="mistake">
        <h3>\(mistake.said) \(Decimals.percent(mistake.confidence)), but readers say \(mistake.label) \
        <span class="place">\(mistake.id ?? "")</span></h3>
        \(AskedView(mistake.question).html)<p class="answer" dir="auto">\(MarkedAnswer(mistake.answer, stretches: stretches, sides: sides).html)</p>
        </article>

        """
    }
  }
}
