/// What a Word file (DOCX, ECMA-376 of either namespace) holds, whichever program wrote it: its words in the order in
/// which they are read, and of their form what tells something. Nothing of a plan is known here.
///
/// What has no place in this model is counted (`Omission`), a kind at a time, so that whoever takes the model over can
/// tell it: no word of the body text is left out uncounted.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "office/archive.h"

namespace planverk::office {

/// Words that somebody put in or took out while changes were tracked.
struct TrackedChange {
  enum class Kind { insertion, deletion, moved_here, moved_away };
  Kind kind = Kind::insertion;
  std::string author;  ///< personal data: for telling that there is one, not for taking over
  std::string date;    ///< `yyyy-mm-ddThh:mm:ssZ` as the file has it; may be empty
  std::string move;    ///< of moves: the name that both ends share
  bool operator==(const TrackedChange&) const = default;
};

/// A piece of a paragraph in one form.
struct Run {
  enum class Kind {
    text,  ///< `text`: no line ends; a tab is a tab, a no-break hyphen U+2011, a soft one U+00AD
    line_break,
    note,     ///< `index` in WordDocument::notes
    picture,  ///< `index` in WordDocument::pictures
  };
  Kind kind = Kind::text;
  std::string text;
  std::size_t index = 0;
  bool bold = false;  ///< beside what the paragraph's own style has
  bool italic = false;
  bool sequence = false;             ///< the number of a caption, counted by the program (field SEQ)
  bool prompt = false;               ///< asks to be filled in: nobody has written here yet
  std::string language;              ///< tag; empty: the document's
  std::string href;                  ///< where a link leads: an address, or `#bookmark`
  std::vector<std::size_t> changes;  ///< in WordDocument::changes, the outer one first
};

/// Where a paragraph stands in a list.
struct ListPlace {
  std::string list;  ///< equal for paragraphs that are counted together
  int level = 0;     ///< from 0
  bool ordered = false;
  int number = 0;        ///< of ordered lists: as it prints, whatever its form
  std::string marker;    ///< what stands before it: `%1.`, `•`
  bool letters = false;  ///< the number prints as letters or Roman
};

struct Paragraph {
  enum class Role { text, title, subtitle, heading, caption, quote };
  Role role = Role::text;
  int level = 0;      ///< of headings, from 1
  std::string style;  ///< its style's name, empty for the default one
  std::optional<ListPlace> list;
  bool continues_list = false;  ///< stands in a list's item without a number of its own
  std::vector<Run> runs;
  std::vector<std::string> bookmarks;  ///< names that links lead to
  std::vector<std::size_t> changes;    ///< of the paragraph as a whole (its mark): in WordDocument::changes
  std::string sequence;                ///< of captions: what is counted, `Table`, `Figur`
  Span span;                           ///< the paragraph's line in the document's text rendering

  [[nodiscard]] std::string words() const;  ///< as they stand, deleted ones too, line breaks as spaces
  [[nodiscard]] bool blank() const;         ///< no words, notes or pictures
};

struct Table;
using Block = std::variant<Paragraph, Table>;

struct TableCell {
  int columns = 1;
  int rows = 1;
  std::vector<Block> blocks;
};
struct TableRow {
  bool header = false;           ///< repeats on each page
  std::vector<TableCell> cells;  ///< together as wide as the table, cells from rows above counted
};
struct Table {
  int columns = 0;
  std::vector<std::uint32_t> widths;  ///< of the columns, in twentieths of a point; empty where unknown
  std::string style;
  bool first_row = false;  ///< the file says that the style marks the first row; programs say so unasked
  bool first_column = false;
  std::vector<TableRow> rows;
  Span span;
};

struct Note {
  bool at_end = false;  ///< an endnote
  std::vector<Paragraph> paragraphs;
};

struct Picture {
  std::string part;                          ///< where its bytes stand in the file
  std::shared_ptr<const std::string> bytes;  ///< null: outside the file, or not in it
  std::string alternative;                   ///< text for those who do not see it
  bool decorative = false;                   ///< said to tell nothing
};

/// What the file has and the model has not.
enum class Omission : std::uint8_t {
  comment,            ///< remarks beside the text
  header_footer,      ///< heads and feet with words
  contents,           ///< tables of contents, lists of figures and indexes: they are made anew
  hidden,             ///< hidden words
  colour,             ///< colours and highlighting of words
  size,               ///< sizes and typefaces of words
  underline,          ///< underlined words outside links
  struck,             ///< words struck through by hand: taken as they are
  raised,             ///< raised and lowered words that no characters exist for: taken, but on the line
  capitals,           ///< words shown in capitals, taken as they were typed
  formatting_change,  ///< tracked changes of form
  text_box,           ///< boxes beside the text: their words come where the box is anchored
  page_break,         ///< page and column breaks
  section_layout,     ///< columns and landscape pages
  equation,           ///< formulas: their letters come in as words
  drawing,            ///< charts, diagrams and shapes without a picture
  embedded,           ///< objects and documents embedded
  linked_picture,     ///< pictures that lie outside the file
  symbol,             ///< signs of symbol fonts that no character is known for
  field,              ///< fields without a result, fields for filling in
  nested_too_deep,    ///< tables within tables beyond the limit: their words come as paragraphs
  frame,              ///< borders and shades of paragraphs and cells
  count_,
};
inline constexpr std::size_t omission_kinds = static_cast<std::size_t>(Omission::count_);

struct Omitted {
  std::size_t count = 0;
  Span first;         ///< where the first of them stands
  std::string words;  ///< some of what is left out, shortened; of kinds that are taken otherwise empty
};

struct WordDocument {
  std::string name;      ///< the file as the user named it
  std::string digest;    ///< SHA-256 of its bytes, hexadecimal
  std::string title;     ///< of its properties; what programs write there is often left over from another document
  std::string language;  ///< the tag that most of its words have by its styles; may be empty
  std::string modified;  ///< yyyy-mm-dd of its properties; may be empty
  FileId file = 0;       ///< a text rendering, a line a paragraph, registered with Sources under `name`
  std::vector<Block> blocks;
  std::vector<Note> notes;
  std::vector<Picture> pictures;
  std::vector<TrackedChange> changes;
  std::array<Omitted, omission_kinds> omitted{};

  [[nodiscard]] const Omitted& omission(Omission kind) const { return omitted[static_cast<std::size_t>(kind)]; }
};

struct WordLimits {
  ArchiveLimits archive;
  Limits xml;  ///< of each part
  std::uint64_t paragraphs = 200'000;
  std::uint64_t nested_tables = 8;
  std::uint64_t columns = 64;
};

/// Reads a DOCX. What is no DOCX (a .doc, a .docm, an .odt, an .rtf, an encrypted file, a broken one) is a finding of
/// `word-file` that says how to make one, and then there is no document. Linear in the file's unpacked size, bounded by
/// `limits`; nothing outside the file is looked at.
std::optional<WordDocument> read_word(Sources& sources, std::string name, std::string bytes, const WordLimits& limits,
                                      Diagnostics& found);

}  // namespace planverk::office
