extension TranscriptFormat {
  /// What is wrong and what to export instead, where a file of this kind does not say who speaks.
  var withoutSpeakers: String {
    switch self {
    case .webvtt, .srt, .sbv, .zoomCaptions:
      "the captions do not say who speaks; export the audio transcript with speaker names instead"
    case .whisper:
      "Whisper does not say who speaks; run WhisperX with --diarize and take its JSON"
    case .assemblyAI:
      "the utterances have no speakers; transcribe again with 'speaker_labels' set to true"
    case .deepgram:
      "the words have no speakers; transcribe again with 'diarize=true&utterances=true'"
    case .amazonTranscribe:
      "the items have no speakers; transcribe again with 'ShowSpeakerLabels' set to true"
    case .googleSpeech:
      "the words have no speakers; transcribe again with 'enableSpeakerDiarization' set to true"
    case .watsonSpeech:
      "the words have no speakers; transcribe again with 'speaker_labels' set to true"
    case .speechmatics:
      "the words have no speakers; transcribe again with 'diarization' set to 'speaker'"
    case .azureSpeech:
      "the phrases have no speakers; transcribe again with 'diarization' enabled"
    case .revAI, .podcastJSON, .turnsJSON, .turnsTable:
      "nothing says who speaks; export again with a speaker for each piece of text"
    case .markdown, .plainText, .googleMeet, .otter, .word, .answersJSONL, .answersCSV:
      "nothing says who speaks; export with speaker labels, one 'Name: text' line for each turn"
    }
  }
}
