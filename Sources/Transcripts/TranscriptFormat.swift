/// The kinds of file that can be read.
public enum TranscriptFormat: String, Sendable, CaseIterable {
  /// Markdown with bold names: `**Name:** text`.
  case markdown
  /// Lines that open with a name: `Name: text`.
  case plainText = "plain-text"
  /// A Word document, as Teams and Google Meet export transcripts; its lines are those of its text.
  case word = "docx"
  /// Web Video Text Tracks, as Zoom and Teams export them.
  case webvtt
  /// SubRip captions.
  case srt
  /// Captions as YouTube and Google Meet's chat have them: `0:00:01.000,0:00:02.000`.
  case sbv
  /// Captions that Zoom saved: `[Name] 15:05:22`, then the words; times are those of the day.
  case zoomCaptions = "zoom-captions"
  /// Google Meet's document, as text or Markdown: `Name: text` lines under times on lines of their own.
  case googleMeet = "google-meet"
  /// Lines with a name and a time, then the words, as Otter writes them: `Name  0:09`.
  case otter
  /// One JSON object a line, each with an answer.
  case answersJSONL = "answers-jsonl"
  /// A table with a column of answers.
  case answersCSV = "answers-csv"
  /// JSON of Whisper, WhisperX, whisper.cpp or transformers, or Whisper's TSV.
  case whisper
  /// JSON of AssemblyAI.
  case assemblyAI = "assemblyai"
  /// JSON of Deepgram.
  case deepgram
  /// JSON of Amazon Transcribe, or of its Call Analytics.
  case amazonTranscribe = "amazon-transcribe"
  /// JSON of Rev.ai.
  case revAI = "rev-ai"
  /// JSON of Google Speech-to-Text.
  case googleSpeech = "google-speech"
  /// JSON of IBM Watson.
  case watsonSpeech = "watson-speech"
  /// JSON of Speechmatics.
  case speechmatics
  /// JSON of Azure Speech.
  case azureSpeech = "azure-speech"
  /// JSON of the podcast namespace.
  case podcastJSON = "podcast-json"
  /// JSON with a list of objects that have a text and a speaker.
  case turnsJSON = "turns-json"
  /// A table with columns for text and speaker.
  case turnsTable = "turns-table"

  /// Whether it is a file of answers, which nobody asked for in a talk.
  public var isAnswers: Bool { self == .answersJSONL || self == .answersCSV }
}
