/// The words of a paragraph as elements of a plan's line: emphasis, links, languages, changes, notes.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "edit/element.h"
#include "office/word.h"
#include "word/revisions.h"

namespace planverk::exchange::word {

/// What is lost of the words' form, besides what the model does not have.
struct Losses {
  std::size_t tabs = 0;
  std::size_t addresses = 0;  ///< links to places that a plan cannot name: files, bookmarks of other documents
  std::size_t caption_numbers = 0;
  std::size_t heading_forms = 0;    ///< headings within tables and the like: paragraphs now
  std::size_t letters = 0;          ///< lists by letters: numbers now
  std::size_t guessed_heads = 0;    ///< rows taken for the head of their table
  std::size_t guessed_columns = 0;  ///< first columns taken for the heads of their rows
  std::size_t boxes = 0;            ///< tables of one cell, which are no tables
  std::size_t reordered = 0;        ///< sections that stand elsewhere in the plan, and stay there
};

class WordWriter {
 public:
  /// `section_at` gives the id of the section that a bookmark stands in, empty where there is none.
  WordWriter(const office::WordDocument& document, Revisions& revisions, std::string language,
             std::function<std::string(const std::string&)> section_at, Losses& losses)
      : document_(document),
        revisions_(revisions),
        language_(std::move(language)),
        section_at_(std::move(section_at)),
        losses_(losses) {}

  /// Writes the runs behind what the element holds, without spaces at either end. `covered` is a change that stands
  /// around the element already.
  void write(std::span<const office::Run> runs, edit::Element& into, std::optional<std::size_t> covered = {});

 private:
  struct Layer {
    enum class Kind { change, link, language, bold, italic, prompt };
    Kind kind;
    std::string value;
    std::size_t change = 0;
    bool operator==(const Layer&) const = default;
  };
  struct Piece {
    const office::Run* run;
    std::string text;
    std::vector<Layer> layers;
  };

  [[nodiscard]] std::vector<Piece> pieces_of(std::span<const office::Run> runs, std::optional<std::size_t> covered);
  [[nodiscard]] std::vector<Layer> layers_of(const office::Run& run, std::optional<std::size_t> covered);
  [[nodiscard]] static bool is_blank(const Piece& piece);
  static void trim(std::vector<Piece>& pieces);
  void emit(std::span<const Piece> pieces, std::size_t depth, edit::Element& into);
  void emit_leaf(const Piece& piece, edit::Element& into);
  void write_note(const office::Note& note, edit::Element& into);
  [[nodiscard]] edit::Element element_for(const Layer& layer);
  [[nodiscard]] Layer link_layer(const std::string& href);
  [[nodiscard]] bool is_foreign(const office::Run& run) const;

  const office::WordDocument& document_;
  Revisions& revisions_;
  std::string language_;  ///< of the document that it goes into: its tag
  std::function<std::string(const std::string&)> section_at_;
  Losses& losses_;
  bool in_note_ = false;
};

/// A tag of the vocabulary's form, `nb-NO`, and what counts as its language: `no` is `nb`.
[[nodiscard]] bool is_language_tag(std::string_view tag);
[[nodiscard]] std::string language_in(std::string_view tag);

}  // namespace planverk::exchange::word
