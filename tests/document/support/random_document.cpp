#include <string>

#include "support/sample_document.h"

namespace planverk::test {

using document::Document;
using document::Kind;
using document::Marker;
using document::NodeId;
using document::Scope;
using document::Style;
using document::Tree;

namespace {

/// splitmix64: the same numbers on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return static_cast<std::uint32_t>((z ^ (z >> 31)) % bound);
  }
  bool one_in(std::uint32_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

class RandomDocument {
 public:
  explicit RandomDocument(std::uint64_t seed) : random_(seed), write_(document_.tree) {
    document_.words = swedish_words();
    document_.identity.title = "Slump";
    document_.identity.language = "sv-SE";
  }

  Document make() {
    write_.styled(Tree::root(), Kind::heading, Style::title, words());
    if (random_.one_in(2)) write_.add(Tree::root(), Kind::contents);
    for (std::uint32_t n = 1 + random_.below(4); n > 0; --n) section(Tree::root(), 1);
    return std::move(document_);
  }

 private:
  /// A few words that stand nowhere else, with white space of all sorts and letters that HTML must escape.
  std::string words() {
    static constexpr std::string_view gaps[] = {" ", "  ", "\n", "\u00A0", " "};
    static constexpr std::string_view tails[] = {"",
                                                 "å",
                                                 "<",
                                                 "&",
                                                 "\"",
                                                 "\u00AD"
                                                 "x",
                                                 "\u2011"
                                                 "y",
                                                 ">"};
    std::string out;
    for (std::uint32_t n = 1 + random_.below(4); n > 0; --n) {
      if (!out.empty()) out += gaps[random_.below(5)];
      out += "w" + std::to_string(++last_word_) + std::string(tails[random_.below(8)]) + "z";
    }
    return out;
  }

  void inlines(NodeId parent, int depth) {
    for (std::uint32_t n = 1 + random_.below(4); n > 0; --n) {
      const std::uint32_t pick = random_.below(depth > 2 ? 3 : 14);
      switch (pick) {
        case 3:
          inlines(write_.add(parent, Kind::strong), depth + 1);
          break;
        case 4:
          inlines(write_.add(parent, Kind::emphasis), depth + 1);
          break;
        case 5:
          write_.said(parent, words(), std::to_string(random_.below(9)));
          break;
        case 6: {
          const NodeId foreign = write_.add(parent, Kind::foreign);
          write_.edit(foreign).lang = random_.one_in(2) ? "nb-NO" : "en-GB";
          inlines(foreign, depth + 1);
          break;
        }
        case 7:
          inlines(write_.reference(parent,
                                   ids_.empty() ? "s1" : ids_[random_.below(static_cast<std::uint32_t>(ids_.size()))]),
                  3);
          break;
        case 8: {
          const NodeId link = write_.add(parent, Kind::link, words());
          write_.edit(link).href = "https://strandvika.example/";
          break;
        }
        case 9:
          write_.add(parent, Kind::line_break);
          break;
        case 10:
          inlines(write_.add(parent, Kind::insertion), depth + 1);
          break;
        case 11:
          if (depth == 0) inlines(write_.add(parent, Kind::note), 2);
          break;
        case 12:
          write_.edit(write_.add(parent, Kind::badge, words())).fill = Ink::band2;
          break;
        case 13:
          write_.edit(write_.add(parent, Kind::symbol)).symbol = document::Symbol::yes;
          break;
        default:
          write_.text(parent, words() + (random_.one_in(2) ? " " : ""));
          break;
      }
    }
  }

  void section(NodeId parent, int depth) {
    const NodeId section = write_.section(parent, words(), "s" + std::to_string(ids_.size() + 1));
    ids_.push_back("s" + std::to_string(ids_.size() + 1));
    const NodeId heading = document_.tree[section].first_child;
    if (random_.one_in(4)) write_.edit(heading).numbered = false;
    if (random_.one_in(5)) write_.edit(section).lang = "da-DK";
    for (std::uint32_t n = random_.below(5); n > 0; --n) block(section, 0);
    if (depth < 4) {
      for (std::uint32_t n = random_.below(3); n > 0; --n) this->section(section, depth + 1);
    }
  }

  void block(NodeId parent, int depth) {
    switch (random_.below(depth > 1 ? 2 : 8)) {
      case 2:
        list(parent, depth);
        break;
      case 3:
        table(parent);
        break;
      case 4: {
        const NodeId callout = write_.styled(parent, Kind::callout, Style::named("info"));
        block(callout, depth + 1);
        break;
      }
      case 5:
        inlines(write_.add(write_.add(parent, Kind::quote), Kind::paragraph), 0);
        break;
      case 6: {
        const NodeId columns = write_.add(parent, Kind::columns);
        for (int i = 0; i < 2; ++i) block(write_.add(columns, Kind::column), depth + 1);
        break;
      }
      default:
        inlines(write_.add(parent, Kind::paragraph), 0);
        break;
    }
  }

  void list(NodeId parent, int depth) {
    const NodeId list = write_.add(parent, Kind::list);
    write_.edit(list).marker = static_cast<Marker>(random_.below(4));
    for (std::uint32_t n = 1 + random_.below(3); n > 0; --n) {
      const NodeId item = write_.add(list, Kind::item);
      inlines(item, 0);
      if (depth < 2 && random_.one_in(3)) this->list(item, depth + 1);
    }
  }

  /// Rows that are equally wide, with some cells spanning.
  void table(NodeId parent) {
    const NodeId table = write_.styled(parent, Kind::table, Style::named(random_.one_in(4) ? "matrix" : "plain"));
    if (random_.one_in(2)) inlines(write_.add(table, Kind::caption), 1);
    write_.column_heads(table, {words(), words(), words()});
    const NodeId body = write_.add(table, Kind::table_body);
    for (std::uint32_t n = 1 + random_.below(3); n > 0; --n) {
      const NodeId row = write_.add(body, Kind::row);
      const NodeId head = write_.add(row, Kind::header);
      inlines(head, 1);
      write_.edit(head).scope = Scope::row;
      if (random_.one_in(3)) {
        const NodeId cell = write_.add(row, Kind::cell);
        inlines(cell, 1);
        write_.edit(cell).columns_spanned = 2;
      } else {
        inlines(write_.add(row, Kind::cell), 0);
        block(write_.add(row, Kind::cell), 2);
      }
    }
  }

  Document document_;
  Random random_;
  TreeWriter write_;
  std::vector<std::string> ids_;
  int last_word_ = 0;
};

}  // namespace

Document random_document(std::uint64_t seed) {
  return RandomDocument(seed).make();
}

}  // namespace planverk::test
