#include "random_words.h"

#include <array>

namespace planverk::test {

using document::Kind;
using document::NodeId;

namespace {

constexpr int deepest = 2;  ///< inlines within inlines

template <std::size_t size>
std::string_view one_of(Random& random, const std::array<std::string_view, size>& texts) {
  return texts[static_cast<std::size_t>(random.between(0, static_cast<int>(size) - 1))];
}

}  // namespace

std::string RandomWords::word(Room room) {
  static constexpr std::array<std::string_view, 12> short_words{
      "§ 79", "12,5\u00A0%", "(x)",  "a\\b",          "<b>&amp;</b>",  "e\u2011post",
      "→",    "ﬁ",           "«ja»", "1\u202F181,50", "för\u00ADslag", "2025–2026"};
  static constexpr std::array<std::string_view, 8> long_words{
      "kommunfullmäktiges",     "internkontrollplanen", "verksamhetsuppföljning", "kvalitets-",
      "https://vik.example/år", "FoU-nämndens",         "personvernombudet",      "sektor/avdelning"};
  static constexpr std::array<std::string_view, 3> from_right{"דנה", "ועדה", "رئيسة"};
  std::string made = "w" + std::to_string(++words_);
  if (!real_words_) {
    if (room == Room::wide && random_.chance(5)) made += "xxxxxxxxxx";
    return made;
  }
  if (random_.chance(2)) return std::string(one_of(random_, from_right)) + std::to_string(words_);
  if (random_.chance(12)) return std::string(one_of(random_, short_words));
  if (room == Room::wide && random_.chance(20)) return std::string(one_of(random_, long_words));
  return made;
}

std::string RandomWords::words(int least, int most, Room room) {
  std::string text;
  for (int i = random_.between(least, most); i > 0; --i) {
    if (!text.empty()) text += ' ';
    text += word(room);
  }
  return text;
}

void RandomWords::line(int least, int most, Room room) {
  inlines(least, most, room, 0);
}

void RandomWords::inlines(int least, int most, Room room, int depth) {
  if (depth >= deepest || !random_.chance(25)) {
    make_.tree().add_text(make_.at, words(least, most, room));
    return;
  }
  for (int i = random_.between(1, 3); i > 0; --i) {
    // Words may touch what follows them where the room is wide, or keep away from it.
    const bool touches = room == Room::wide && random_.chance(15);
    if (random_.chance(80)) {
      make_.tree().add_text(make_.at, words(1, std::max(1, most / 3), room) + (touches ? "" : " "));
    }
    one_inline(room, depth);
    make_.tree().add_text(make_.at, touches ? ", " : " ");
  }
  make_.tree().add_text(make_.at, words(least, std::max(least, most / 3), room));
}

void RandomWords::around(Kind kind, Room room, int depth) {
  make_.open(kind);
  inlines(1, 6, room, depth + 1);
  make_.close();
}

void RandomWords::one_inline(Room room, int depth) {
  static constexpr std::array<std::string_view, 3> languages{"nb-NO", "da-DK", "en-GB"};
  static constexpr std::array plain{Kind::strong,    Kind::emphasis, Kind::quiet,      Kind::alert,
                                    Kind::insertion, Kind::deletion, Kind::placeholder};
  document::Tree& tree = make_.tree();
  switch (random_.between(0, 13)) {
    case 0: {
      const NodeId reference = make_.open(Kind::reference);
      tree.edit(reference).target_id =
          names_[static_cast<std::size_t>(random_.between(0, static_cast<int>(names_.size()) - 1))];
      if (random_.chance(40)) inlines(1, 3, room, depth + 1);
      return make_.close();
    }
    case 1: {
      const NodeId link = make_.open(Kind::link);
      tree.edit(link).href = "https://vik.example/(a)?b=\\&c=1";
      inlines(1, 5, room, depth + 1);
      return make_.close();
    }
    case 2: {
      const NodeId said = make_.open(Kind::said);
      tree.edit(said).said = random_.chance(30) ? "före w1 efter" : "sagt " + words(1, 4);
      tree.add_text(said, random_.chance(30) ? "w1" : words(1, 2, room));
      if (random_.chance(20)) make_.leaf(Kind::tag, std::to_string(random_.between(1, 9)));
      return make_.close();
    }
    case 3: {
      const NodeId symbol = make_.leaf(Kind::symbol, {});
      tree.edit(symbol).symbol = static_cast<document::Symbol>(random_.between(1, 12));
      tree.add_text(make_.at, (random_.chance(70) ? "\u00A0" : " ") + words(1, 1, room));
      return;
    }
    case 4: {
      // A badge and a tag have room around them, so they are words of their own.
      tree.add_text(make_.at, " ");
      const NodeId badge = make_.leaf(Kind::badge, std::to_string(random_.between(1, 16)));
      tree.edit(badge).fill = static_cast<document::Ink>(random_.between(9, 12));
      tree.add_text(make_.at, " ");
      return;
    }
    case 5:
      tree.add_text(make_.at, " ");
      make_.leaf(Kind::tag, std::to_string(random_.between(1, 99)));
      tree.add_text(make_.at, " ");
      return;
    case 6:
      make_.leaf(Kind::line_break, {});
      return;
    case 7: {
      const NodeId foreign = make_.open(Kind::foreign);
      if (real_words_ && random_.chance(25)) {
        tree.edit(foreign).lang = random_.chance(50) ? "he-IL" : "ar";
        const bool hebrew = tree.properties(foreign).lang == "he-IL";
        for (int i = random_.between(1, 4); i > 0; --i)
          tree.add_text(foreign, (hebrew ? "שלום" : "مرحبا") + std::to_string(++words_) + (i > 1 ? " " : ""));
        return make_.close();
      }
      tree.edit(foreign).lang = one_of(random_, languages);
      inlines(1, 8, room, depth + 1);
      return make_.close();
    }
    case 8: {
      const NodeId abbreviation = make_.leaf(Kind::abbreviation, words(1, 1, room));
      tree.edit(abbreviation).said = words(1, 4);
      return;
    }
    default:
      around(plain[static_cast<std::size_t>(random_.between(0, static_cast<int>(plain.size()) - 1))], room, depth);
  }
}

void RandomWords::note() {
  make_.open(Kind::note);
  line(1, random_.chance(10) ? 300 : 20);
  make_.close();
}

std::string RandomWords::name(char kind) {
  names_.push_back(kind + std::to_string(names_.size() + 1));
  return names_.back();
}

document::Words printed_words() {
  document::Words words;
  words.contents = "Innehåll", words.tables = "Tabeller", words.figures = "Figurer";
  words.table = "Tabell", words.figure = "Figur", words.section = "Avsnitt";
  words.annex = "Bilaga {number}", words.part = "Del {number}", words.page = "Sida";
  words.note = "Not", words.notes = "Noter", words.continued = "(forts.)";
  words.page_mark_long = "Sida {page} av {pages}", words.page_mark_short = "{page}({pages})";
  words.skip_link = "Till innehållet", words.back_to_text = "Tillbaka";
  words.inserted = "tillagt:", words.deleted = "struket:", words.end_of_change = "slut";
  words.nothing = "inget", words.placeholder = "att fylla i:";
  return words;
}

}  // namespace planverk::test
