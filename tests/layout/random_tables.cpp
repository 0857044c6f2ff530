// Tables of random documents: registers with spans, notes and amounts, names and values, matrices.
#include "random_writer.h"

namespace planverk::test {

void RandomWriter::amount() {
  make_.open(Kind::cell);
  if (random_.chance(90)) {
    const std::string whole = std::to_string(random_.between(0, 999)), part = std::to_string(random_.between(0, 99));
    const NodeId text = make_.tree().add_text(make_.at, whole + "," + part);
    make_.tree().set_value(text, {.number = *Decimal::parse(whole + "." + part)});
  } else {
    make_.tree().add_text(make_.at, words_.words(8, 12, Room::narrow));
  }
  make_.close();
}

void RandomWriter::cell(Kind kind, int rows, int columns, bool long_cells, bool nested) {
  const NodeId node = make_.open(kind);
  edit(node).rows = rows;
  edit(node).columns_spanned = columns;
  if (kind == Kind::header) edit(node).scope = document::Scope::row;
  if (random_.chance(4)) edit(node).fill = static_cast<document::Ink>(random_.between(1, 18));
  const int what = random_.between(1, 100);
  if (what <= 8) {
    list(1);
  } else if (what <= 10 && !nested) {
    inner_table();
  } else if (what <= 12) {
    figure(30_pt);
  } else if (what <= 15) {
    for (int i = random_.between(1, 2); i > 0; --i) paragraph(12);
  } else if (shape_.told && what <= 92 && random_.chance(4)) {
    attendees();
  } else if (what <= 92) {
    words_.line(1, long_cells && random_.chance(15) ? 120 : 8, Room::narrow);
    if (random_.chance(3)) words_.note();
    if (shape_.told && random_.chance(3)) make_.tree().add_text(make_.at, " 4*");
  }
  make_.close();
}

void RandomWriter::attendees() {
  edit(make_.open(Kind::list)).marker = document::Marker::none;
  for (int i = random_.between(2, 4); i > 0; --i) {
    make_.open(Kind::item);
    make_.tree().add_text(make_.at, words_.words(1, 3, Room::narrow) + " (S)");
    make_.close();
  }
  make_.close();
}

void RandomWriter::row_name() {
  edit(make_.open(Kind::header)).scope = document::Scope::row;
  words_.line(1, 6, Room::narrow);
  make_.close();
}

void RandomWriter::head(NodeId table, int columns) {
  const auto header = [&](int wide) {
    const NodeId node = make_.leaf(Kind::header, "h" + std::to_string(table));
    edit(node).scope = document::Scope::column;
    edit(node).columns_spanned = wide;
  };
  make_.open(Kind::table_head);
  if (random_.chance(10)) {
    make_.open(Kind::row);
    header(columns);
    make_.close();
  }
  make_.open(Kind::row);
  for (int i = 0; i < columns; ++i) header(1);
  make_.close();
  make_.close();
}

void RandomWriter::inner_table() {
  const NodeId node = make_.open(Kind::table, Style::named("plain"));
  head(node, 1);
  make_.open(Kind::table_body);
  for (int rows = random_.between(1, 3); rows > 0; --rows) {
    make_.open(Kind::row);
    cell(Kind::cell, 1, 1, false, true);
    make_.close();
  }
  make_.close();
  make_.close();
}

void RandomWriter::table(int most_columns) {
  const int columns = random_.between(1, most_columns);
  const NodeId node = make_.open(Kind::table, Style::named("register"));
  const bool amounts = columns > 1 && random_.chance(20);
  if (amounts) {
    edit(node).columns.resize(static_cast<std::size_t>(columns));
    edit(node).columns.back().align = random_.chance(70) ? document::Align::decimal : document::Align::end;
    edit(node).columns.back().sums = true;  // carried over where a theme wants it
  }
  if (random_.chance(70)) {
    edit(node).id = words_.name('t');
    caption();
  }
  head(node, columns);
  make_.open(Kind::table_body);
  const bool long_cells = random_.chance(30);
  int spanned = 0;
  for (int rows = random_.between(1, shape_.most_rows); rows > 0; --rows) {
    const NodeId row = make_.open(Kind::row);
    if (random_.chance(8)) edit(row).style = random_.chance(50) ? Style::named("group") : Style::named("sum");
    int column = 0;
    if (spanned > 0) {
      --spanned;
      ++column;
    } else if (columns > 1 && rows > 1 && random_.chance(15)) {
      const int high = random_.between(2, std::min(rows, 12));
      cell(Kind::header, high, 1, long_cells, false);
      spanned = high - 1;
      ++column;
    }
    // Rows of many columns are told apart by a name of their own.
    if (shape_.told && columns > 2) row_name(), ++column;
    while (column < columns) {
      if (amounts && column == columns - 1) {
        amount(), ++column;
        continue;
      }
      const int wide = random_.chance(10) ? random_.between(1, columns - column) : 1;
      cell(Kind::cell, 1, wide, long_cells, false);
      column += wide;
    }
    make_.close();
  }
  make_.close();
  for (int notes = random_.chance(15) ? random_.between(1, 2) : 0; notes > 0; --notes) {
    const NodeId note = make_.open(Kind::table_note);
    if (random_.chance(60)) edit(note).label = notes == 1 ? "b)" : shape_.told && random_.chance(50) ? "*" : "a)";
    words_.line(1, 12);
    make_.close();
  }
  make_.close();
}

void RandomWriter::facts() {
  make_.open(Kind::table, Style::named("facts"));
  make_.open(Kind::table_body);
  for (int rows = random_.between(1, 5); rows > 0; --rows) {
    make_.open(Kind::row);
    const NodeId name = make_.leaf(Kind::header, words_.words(1, 2, Room::narrow));
    edit(name).scope = document::Scope::row;
    make_.open(Kind::cell);
    words_.line(1, 8, Room::narrow);
    make_.close();
    make_.close();
  }
  make_.close();
  make_.close();
}

void RandomWriter::titled_table() {
  const NodeId table = make_.open(Kind::table, Style::named("matrix"));
  if (random_.chance(50)) make_.leaf(Kind::side_title, "S");
  make_.leaf(Kind::foot_title, "K");
  const NodeId heads = make_.open(Kind::table_head);
  if (random_.chance(50)) edit(heads).side = document::Side::end;
  // Titles stand for the eye: each head says what it is a step of.
  make_.row("|K h" + std::to_string(table) + "|K b|K c", Kind::header);
  make_.close();
  make_.open(Kind::table_body);
  for (int row = random_.chance(20) ? 11 : 2; row >= 0; --row) {
    edit(make_.open(Kind::row)).keep = random_.chance(50) ? document::Keep::next : document::Keep::automatic;
    edit(make_.leaf(Kind::header, "S rad")).scope = document::Scope::row;
    for (int column = 0; column < 3; ++column) cornered_cell(row * column);
    make_.close();
  }
  make_.close();
  caption();
  edit(make_.tree()[table].last_child).as_figure = true;
  make_.close();
}

void RandomWriter::cornered_cell(int value) {
  const NodeId cell = make_.open(Kind::cell);
  if (random_.chance(50)) edit(cell).align = document::Align::centre;
  edit(cell).emphasised = random_.chance(20);
  make_.open(Kind::corner);
  edit(make_.leaf(Kind::said, std::to_string(value))).said = "Värde " + std::to_string(value) + " ";
  make_.close();
  for (int tags = random_.between(0, random_.chance(10) ? 40 : 8); tags > 0; --tags) {
    const bool linked = random_.chance(50);
    if (linked) edit(make_.open(Kind::reference)).target_id = "s1";
    make_.leaf(Kind::tag, std::to_string(tags));
    if (linked) make_.close();
    make_.tree().add_text(make_.at, " ");
  }
  make_.close();
}

}  // namespace planverk::test
