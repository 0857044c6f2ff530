#include "random_document.h"

#include "document/complete.h"

namespace planverk::test {

using document::Kind;
using document::NodeId;
using document::Style;

namespace {

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  document::Document run() {
    make_.document.words.contents = "Innehåll";
    make_.document.words.tables = "Tabeller";
    make_.document.words.figures = "Figurer";
    make_.document.words.table = "Tabell";
    make_.document.words.figure = "Figur";
    if (random_.chance(30)) {
      const NodeId contents = make_.tree().add(make_.at, Kind::contents);
      make_.tree().edit(contents).listed = {.headings = true, .tables = true, .figures = true};
    }
    const int chapters = random_.between(1, 4);
    for (int i = 0; i < chapters; ++i) section(2);
    Diagnostics found;
    document::complete(make_.document, {}, found);
    return std::move(make_.document);
  }

 private:
  /// Long words only where the room is wide: a column that cannot hold its longest word is an error of its own.
  std::string words(int least, int most, bool wide = true) {
    std::string text;
    for (int i = random_.between(least, most); i > 0; --i) {
      if (!text.empty()) text += ' ';
      text += 'w' + std::to_string(++words_);
      if (wide && random_.chance(5)) text += "xxxxxxxxxx";
    }
    return text;
  }

  void section(int depth) {
    const NodeId node = make_.open(Kind::section);
    if (random_.chance(15)) make_.tree().edit(node).break_before = document::BreakBefore::page;
    if (random_.chance(10)) make_.tree().edit(node).orientation = document::Orientation::landscape;
    make_.leaf(Kind::heading, words(1, 4));
    for (int i = random_.between(1, 6); i > 0; --i) block(0);
    if (depth > 0 && random_.chance(50)) section(depth - 1);
    make_.close();
  }

  void paragraph(int most) {
    make_.open(Kind::paragraph);
    make_.tree().add_text(make_.at, words(1, most, most > 20));
    if (random_.chance(10)) {
      note();
      make_.tree().add_text(make_.at, " " + words(1, 10, most > 20));
    }
    make_.close();
  }

  void note() { make_.leaf(Kind::note, words(1, random_.chance(10) ? 300 : 20)); }

  void list(int depth) {
    const NodeId node = make_.open(Kind::list);
    if (random_.chance(50)) make_.tree().edit(node).marker = document::Marker::decimal;
    for (int i = random_.between(1, 5); i > 0; --i) {
      make_.open(Kind::item);
      if (random_.chance(80)) {
        make_.tree().add_text(make_.at, words(1, 25, false));
        if (random_.chance(5)) note();
      } else {
        paragraph(20);
      }
      if (depth < 2 && random_.chance(20)) list(depth + 1);
      make_.close();
    }
    make_.close();
  }

  void cell(Kind kind, int rows, int columns, bool long_cells) {
    const NodeId node = make_.open(kind);
    make_.tree().edit(node).rows = rows;
    make_.tree().edit(node).columns_spanned = columns;
    if (random_.chance(10)) {
      list(1);
    } else if (random_.chance(92)) {
      make_.tree().add_text(make_.at, words(1, long_cells && random_.chance(15) ? 120 : 8, false));
      if (random_.chance(3)) note();
    }
    make_.close();
  }

  void table(int most_columns) {
    const int columns = random_.between(1, most_columns);
    const NodeId node = make_.open(Kind::table, Style::register_table);
    if (random_.chance(70)) make_.leaf(Kind::caption, words(1, 6));
    make_.open(Kind::table_head);
    make_.open(Kind::row);
    for (int i = 0; i < columns; ++i) {
      const NodeId header = make_.leaf(Kind::header, "h" + std::to_string(node));
      make_.tree().edit(header).scope = document::Scope::column;
    }
    make_.close();
    make_.close();
    make_.open(Kind::table_body);
    const bool long_cells = random_.chance(30);
    int spanned = 0;
    for (int rows = random_.between(1, 30); rows > 0; --rows) {
      const NodeId row = make_.open(Kind::row);
      if (random_.chance(8)) make_.tree().edit(row).style = random_.chance(50) ? Style::group : Style::sum;
      int column = 0;
      if (spanned > 0) {
        --spanned;
        ++column;
      } else if (columns > 1 && rows > 1 && random_.chance(15)) {
        const int high = random_.between(2, std::min(rows, 12));
        cell(Kind::header, high, 1, long_cells);
        spanned = high - 1;
        ++column;
      }
      while (column < columns) {
        const int wide = random_.chance(10) ? random_.between(1, columns - column) : 1;
        cell(Kind::cell, 1, wide, long_cells);
        column += wide;
      }
      make_.close();
    }
    make_.close();
    if (random_.chance(15)) make_.leaf(Kind::table_note, words(1, 12));
    make_.close();
  }

  void columns(int depth) {
    make_.open(Kind::columns, random_.chance(30) ? Style::signatures : Style::side_by_side);
    for (int i = random_.between(2, 3); i > 0; --i) {
      make_.open(Kind::column);
      for (int k = random_.between(1, 2); k > 0; --k) depth < 1 ? block(depth + 1) : paragraph(60);
      make_.close();
    }
    make_.close();
  }

  void matrix() {
    make_.open(Kind::table, Style::matrix);
    make_.open(Kind::table_head);
    make_.row("|a|b|c", Kind::header);
    make_.close();
    make_.open(Kind::table_body);
    for (int row = 0; row < 3; ++row) {
      make_.open(Kind::row);
      make_.leaf(Kind::header, "rad");
      for (int column = 0; column < 3; ++column) {
        make_.open(Kind::cell);
        const NodeId said = make_.open(Kind::said);
        make_.tree().edit(said).said = "risker";
        for (int tags = random_.between(0, 8); tags > 0; --tags) make_.leaf(Kind::tag, std::to_string(tags));
        make_.tree().add_text(make_.at, std::to_string(row * column));
        make_.close();
        make_.close();
      }
      make_.close();
    }
    make_.close();
    make_.leaf(Kind::caption, words(1, 6));
    make_.close();
  }

  void block(int depth) {
    switch (random_.between(0, depth == 0 ? 9 : 6)) {
      case 0:
      case 1:
      case 2:
        return paragraph(90);
      case 3:
        return list(0);
      case 4:
        make_.open(Kind::quote);
        paragraph(60);
        return make_.close();
      case 5:
        make_.open(Kind::callout, Style::info);
        for (int i = random_.between(1, 3); i > 0; --i) random_.chance(70) ? paragraph(60) : list(1);
        return make_.close();
      case 6:
        return table(depth == 0 ? 3 : 1);
      case 7:
        return columns(depth);
      case 8:
        return matrix();
      default:
        return table(3);
    }
  }

  Random random_;
  Maker make_;
  int words_ = 0;
};

}  // namespace

document::Document random_document(std::uint64_t seed) {
  return Writer(seed).run();
}

}  // namespace planverk::test
