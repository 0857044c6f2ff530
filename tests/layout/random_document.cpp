#include "random_document.h"

#include <memory>

#include "document/complete.h"
#include "document/drawing.h"
#include "random_writer.h"

namespace planverk::test {

namespace {

/// A box with a word, no wider than its room. The letters of a high one can be read however small it is made.
class Strip final : public document::Drawable {
 public:
  explicit Strip(Length widest, Length height = 30_pt) : widest_(widest), height_(height) {}
  [[nodiscard]] Drawing draw(document::Room room, const document::TextMeasure&) const override {
    Drawing drawing;
    drawing.width = min(widest_, room.width), drawing.height = height_;
    drawing.items.emplace_back(document::rectangle({2_pt, 2_pt}, drawing.width - 4_pt, height_ - 10_pt,
                                                   document::Ink::band1, document::Ink::outline, 1_pt, 2_pt));
    const Length size = max(8_pt, height_ / 8);
    drawing.items.emplace_back(document::DrawnText{.at = {4_pt, size + 6_pt}, .text = "12", .size = size});
    return drawing;
  }
  [[nodiscard]] Length widest() const override { return widest_; }
  [[nodiscard]] std::string description() const override { return "strip"; }

 private:
  Length widest_, height_;
};

}  // namespace

document::Document RandomWriter::run() {
  document::Document& document = make_.document;
  document.words = printed_words();
  document.identity.title = "Slump";
  document.identity.organisation = "Viks kommun";
  document.identity.author = "Kommunstyrelsen, Viks kommun";
  document.identity.kind_label = "Plan";
  document.slides = random_.chance(8);
  words_.name('s');  // of the first chapter, so that there always is something to refer to
  title();
  if (random_.chance(30)) {
    const NodeId contents = make_.tree().add(make_.at, Kind::contents);
    make_.tree().edit(contents).listed = {
        .headings = random_.chance(80), .tables = random_.chance(70), .figures = random_.chance(70)};
  }
  chapters();
  if (random_.chance(15)) {
    section(1, document::Series::annexes);
  }
  Diagnostics found;
  document::complete(document, {}, found);
  return std::move(document);
}

void RandomWriter::title() {
  const bool cover = random_.chance(15);
  if (cover) make_.open(Kind::cover);
  make_.leaf(Kind::heading, "Slump " + words_.words(0, 4), Style::title);
  if (random_.chance(50)) make_.leaf(Kind::paragraph, words_.words(1, 12), Style::named("subtitle"));
  if (cover) make_.close();
}

void RandomWriter::chapters() {
  int chapters = random_.between(1, shape_.most_chapters);
  const bool parts = random_.chance(10);
  while (chapters > 0) {
    if (!parts) {
      section(2), --chapters;
      continue;
    }
    edit(make_.open(Kind::section, Style::named("part"))).series = document::Series::parts;
    make_.leaf(Kind::heading, words_.words(1, 4));
    for (int i = random_.between(1, 2); i > 0 && chapters > 0; --i, --chapters) section(1);
    make_.close();
  }
}

void RandomWriter::section(int depth, document::Series series) {
  const NodeId node = make_.open(Kind::section);
  edit(node).series = series;
  edit(node).id = first_ ? "s1" : words_.name('s');
  first_ = false;
  if (random_.chance(15)) edit(node).break_before = document::BreakBefore::page;
  if (random_.chance(10)) edit(node).orientation = document::Orientation::landscape;
  if (random_.chance(8)) edit(node).text_columns = 2;
  if (random_.chance(4)) edit(node).lang = "nb-NO";
  const NodeId heading = make_.open(Kind::heading);
  words_.line(1, 4);
  if (random_.chance(3)) words_.note();
  make_.close();
  if (random_.chance(10)) edit(heading).numbered = false;
  for (int i = random_.between(1, shape_.most_blocks); i > 0; --i) block(0);
  if (depth > 0 && random_.chance(50)) section(depth - 1);
  make_.close();
}

void RandomWriter::paragraph(int most) {
  static const Style styles[] = {Style::named("lead"), Style::named("small"), Style::named("quiet"),
                                 Style::named("source")};
  const Room room = most > 20 ? Room::wide : Room::narrow;
  const NodeId node = make_.open(Kind::paragraph);
  if (random_.chance(8)) edit(node).style = styles[random_.between(0, 3)];
  if (random_.chance(3)) edit(node).lang = "da-DK";
  words_.line(1, most, room);
  if (random_.chance(10)) {
    words_.note();
    make_.tree().add_text(make_.at, " " + words_.words(1, 10, room));
  }
  make_.close();
}

void RandomWriter::list(int depth) {
  const NodeId node = make_.open(Kind::list);
  edit(node).marker = random_.chance(50) ? document::Marker::decimal
                      : !shape_.told || random_.chance(60)
                          ? document::Marker::bullet
                          : static_cast<document::Marker>(random_.between(0, static_cast<int>(document::Marker::none)));
  for (int i = random_.between(1, 5); i > 0; --i) {
    make_.open(Kind::item);
    if (random_.chance(80)) {
      words_.line(1, 25, Room::narrow);
      if (random_.chance(5)) words_.note();
    } else {
      paragraph(20);
    }
    if (depth < 2 && random_.chance(20)) list(depth + 1);
    if (shape_.nested && depth == 0 && random_.chance(4)) block_in(2);
    // Words after a block in the same item.
    if (random_.chance(3)) make_.tree().add_text(make_.at, words_.words(1, 6, Room::narrow));
    make_.close();
  }
  make_.close();
}

void RandomWriter::figure(Length width) {
  const NodeId node = make_.open(Kind::figure);
  const bool high = shape_.nested && width >= 100_pt && random_.chance(15);
  edit(node).drawing = high ? std::make_shared<const Strip>(width, Length::points(random_.between(100, 400)))
                            : std::make_shared<const Strip>(width);
  edit(node).alt = words_.words(1, 12);
  if (random_.chance(70)) {
    edit(node).id = words_.name('f');
    caption();
  }
  make_.close();
}

void RandomWriter::caption() {
  make_.open(Kind::caption);
  words_.line(1, 6, Room::narrow);
  if (random_.chance(5)) words_.note();
  make_.close();
}

void RandomWriter::columns(int depth) {
  const bool signatures = random_.chance(30);
  make_.open(Kind::columns, signatures ? Style::named("signatures") : Style::named("side-by-side"));
  in_columns_ = true;
  for (int i = random_.between(2, 3); i > 0; --i) {
    make_.open(Kind::column);
    if (signatures) make_.leaf(Kind::signature_line, {});
    for (int k = random_.between(1, 2); k > 0; --k) depth < 1 ? block(depth + 1) : paragraph(60);
    make_.close();
  }
  in_columns_ = false;
  make_.close();
}

void RandomWriter::callout(int depth) {
  static const Style styles[] = {Style::named("info"), Style::named("decision"), Style::named("warning")};
  make_.open(Kind::callout, styles[random_.between(0, 2)]);
  if (random_.chance(20)) edit(make_.leaf(Kind::heading, words_.words(1, 4))).unlisted = true;
  for (int i = random_.between(1, 3); i > 0; --i) {
    if (shape_.nested && depth <= 1 && random_.chance(30)) {
      block_in(depth + 1);
    } else {
      random_.chance(70) ? paragraph(60) : list(1 + depth);
    }
  }
  make_.close();
}

void RandomWriter::changed() {
  make_.open(random_.chance(50) ? Kind::insertion : Kind::deletion);
  for (int i = random_.between(1, 2); i > 0; --i) random_.chance(60) ? paragraph(40) : list(1);
  make_.close();
}

void RandomWriter::block_in(int depth) {
  switch (in_columns_ ? 0 : random_.between(0, depth > 1 ? 2 : 4)) {
    case 0:
      return figure(Length::points(random_.between(20, 300)));
    case 1:
      return table(1);
    case 2:
      return facts();
    case 3:
      return columns(1);
    default:
      return callout(depth);
  }
}

void RandomWriter::block(int depth) {
  switch (random_.between(0, depth == 0 ? 12 : 8)) {
    case 0:
    case 1:
    case 2:
      return paragraph(90);
    case 3:
      return list(0);
    case 4:
      make_.open(Kind::quote);
      paragraph(60);
      if (shape_.nested && random_.chance(15)) block_in(2);
      return make_.close();
    case 5:
      return callout(depth);
    case 6:
      return table(depth == 0 ? 3 : 1);
    case 7:
      return figure(Length::points(random_.between(20, 400)));
    case 8:
      return changed();
    case 9:
      return facts();
    case 10:
      return depth == 0 ? titled_table() : facts();
    case 11:
      return columns(depth);
    default:
      return table(3);
  }
}

document::Document random_document(std::uint64_t seed, const RandomShape& shape) {
  return RandomWriter(seed, shape).run();
}

}  // namespace planverk::test
