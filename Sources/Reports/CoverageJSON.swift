import BatchRunner

extension JSONWriter {
  /// The members `coverage` and `blindSpots` of a transcript.
  mutating func members(of coverage: Coverage?) {
    member("coverage", coverage?.themes)
    member("blindSpots", coverage?.blindSpots)
  }

  /// The members `groups` and `ungrouped` of a document.
  mutating func members(of report: GroupedReport) {
    member("groups", report.groups)
    member("ungrouped", report.ungrouped)
  }
}

extension GroupReport: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.members(of: verdict)
      json.member("themes", themes)
      json.member("interviews", Array(interviews.enumerated())) { json, element in
        let (place, interview) = element
        json.object {
          $0.member("index", place + 1)
          $0.member("path", interview.path)
          $0.members(of: interview.verdict)
          $0.member("answers", interview.answers)
        }
      }
      json.member("disagreements", disagreements)
      json.member("blindSpots", blindSpots)
    }
  }
}

extension Disagreement: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("theme", theme)
      $0.member("sides", sides)
    }
  }
}

extension Disagreement.Side: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("label", label)
      $0.member("interviews", interviews)
    }
  }
}

extension ThemeCoverage: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("theme", theme)
      $0.member("leans", leans)
      $0.member("asked", asked)
      $0.member("shown", shown)
      $0.member("unprompted", unprompted)
      $0.member("contrary", contrary)
    }
  }
}

extension BlindSpot: JSONPrintable {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("theme", theme)
      $0.member("leans", leans)
      $0.member("followUps", followUps)
    }
  }
}
