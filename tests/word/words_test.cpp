// Every word of a Word text comes into the plan, once: random texts, made and read.
#include <algorithm>
#include <random>
#include <string>

#include "dump.h"
#include "importing.h"
#include "support/catch.h"
#include "word/blocks.h"
#include "word/outline.h"
#include "word/shape.h"

namespace planverk::test {

namespace {

using namespace office;

/// A document of the model with random words, forms, lists, tables, captions, notes and changes.
class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  WordDocument make() {
    document_.changes = {{TrackedChange::Kind::insertion, "A", "2026-01-01", ""},
                         {TrackedChange::Kind::deletion, "B", "", ""},
                         {TrackedChange::Kind::moved_away, "A", "2026-01-01", "m"},
                         {TrackedChange::Kind::moved_here, "A", "", "m"}};
    for (int at = number(30); at >= 0; --at) document_.blocks.push_back(block(0));
    return std::move(document_);
  }

 private:
  int number(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  bool often(int of) { return number(of) != 0; }

  Block block(int depth) {
    if (depth < 3 && !often(6)) return table(depth);
    return paragraph();
  }

  Paragraph paragraph() {
    static constexpr Paragraph::Role roles[] = {
        Paragraph::Role::text,    Paragraph::Role::text,  Paragraph::Role::text,  Paragraph::Role::heading,
        Paragraph::Role::caption, Paragraph::Role::quote, Paragraph::Role::title, Paragraph::Role::subtitle};
    Paragraph out;
    out.role = roles[number(8)];
    if (out.role == Paragraph::Role::heading) out.level = 1 + number(5);
    if (out.role == Paragraph::Role::text && !often(3))
      out.list = ListPlace{std::to_string(number(3)), number(4), number(2) == 0, 1 + number(4), "–", false};
    out.continues_list = !out.list && out.role == Paragraph::Role::text && !often(6);
    // Words of headings that are taken out are not printed: a title is what it is to be.
    const bool plain = out.role == Paragraph::Role::heading || out.role == Paragraph::Role::title ||
                       out.role == Paragraph::Role::subtitle || out.role == Paragraph::Role::caption;
    for (int at = number(5); at >= 0; --at) out.runs.push_back(run(plain));
    if (!plain && !often(4)) {
      const std::size_t change = static_cast<std::size_t>(number(4));
      out.changes.push_back(change);
      for (Run& each : out.runs) {
        if (std::ranges::find(each.changes, change) == each.changes.end()) each.changes.push_back(change);
      }
    }
    return out;
  }

  Run run(bool plain) {
    Run out;
    out.text = " " + word() + " " + word() + (number(2) == 0 ? " " : "\t");
    out.bold = number(3) == 0;
    out.italic = number(4) == 0;
    out.prompt = number(9) == 0;
    if (number(6) == 0) out.language = "en-GB";
    if (number(6) == 0) out.href = number(2) == 0 ? "https://example.org/a b" : "#nowhere";
    if (plain) return out;
    if (number(5) == 0) out.changes.push_back(static_cast<std::size_t>(number(4)));
    if (number(9) == 0) out.kind = Run::Kind::line_break, out.text.clear();
    if (number(9) == 0) {
      out.kind = Run::Kind::note;
      out.text.clear();
      out.index = document_.notes.size();
      Paragraph words;
      words.runs.push_back({});
      words.runs.back().text = word();
      document_.notes.push_back({false, {words, words}});
      document_.notes.back().paragraphs.back().runs.back().text = word();
    }
    return out;
  }

  std::string word() { return "w" + std::to_string(++words_); }

  Table table(int depth) {
    Table out;
    out.columns = 1 + number(3);
    out.first_row = number(2) == 0;
    out.style = number(2) == 0 ? "Table Grid" : "Fancy";
    for (int row = number(4); row >= 0; --row) {
      out.rows.emplace_back();
      out.rows.back().header = out.rows.size() == 1 && number(3) == 0;
      for (int column = 0; column < out.columns; ++column) {
        TableCell cell;
        for (int at = number(3); at > 0; --at) cell.blocks.push_back(block(depth + 1));
        out.rows.back().cells.push_back(std::move(cell));
      }
    }
    return out;
  }

  std::mt19937 random_;
  WordDocument document_;
  int words_ = 0;
};

std::string words_in(const std::vector<Block>& blocks, const WordDocument& document) {
  std::string out;
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      out += paragraph->words() + " ";
      for (const Run& run : paragraph->runs) {
        if (run.kind != Run::Kind::note) continue;
        for (const Paragraph& each : document.notes[run.index].paragraphs) out += each.words() + " ";
      }
      continue;
    }
    for (const TableRow& row : std::get<Table>(block).rows) {
      for (const TableCell& cell : row.cells) out += words_in(cell.blocks, document);
    }
  }
  return out;
}

std::string words_of(const exchange::word::Chapter& chapter, exchange::word::BlockWriter& blocks) {
  std::string out = chapter.title + " ";
  for (const exchange::word::Made& made : blocks.write(chapter.blocks))
    out += exchange::word::words_of(made.element) + " ";
  for (const exchange::word::Chapter& below : chapter.chapters) out += words_of(below, blocks);
  return out;
}

}  // namespace

TEST_CASE("word: every word comes in") {
  for (unsigned seed = 1; seed <= 1000; ++seed) {
    const WordDocument document = RandomText(seed).make();
    exchange::word::Losses losses;
    exchange::word::Revisions revisions(document.changes, "r", "2026-01-01", [](const std::string&) { return false; });
    exchange::word::Figures figures(document, "d", "?", "?");
    exchange::word::WordWriter writer(
        document, revisions, "nb", [](const std::string&) { return std::string(); }, losses);
    exchange::word::BlockWriter blocks(document, writer, revisions, figures, losses);
    exchange::word::Outline outline = exchange::word::outline_of(document);
    std::string out = outline.title + " " + outline.subtitle + " ";
    exchange::word::Chapter lead;
    lead.blocks = outline.lead;
    out += words_of(lead, blocks);
    for (const exchange::word::Chapter& chapter : outline.chapters) out += words_of(chapter, blocks);
    INFO("seed " << seed << "\n" << out);
    REQUIRE(bag_of_words(out) == bag_of_words(words_in(document.blocks, document)));
  }
}

}  // namespace planverk::test
