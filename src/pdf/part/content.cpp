#include "part/content.h"

#include <algorithm>
#include <cstdlib>

#include "syntax.h"

namespace planverk::pdf {

namespace {

void append_colour(std::string& out, style::Colour colour) {
  // Three decimals tell all 256 steps apart.
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
    append_thousandths(out, (part * 1000 + 127) / 255);
    out += ' ';
  }
}

std::int64_t rounded_quotient(std::int64_t part, std::int64_t whole) {
  return (part >= 0 ? part + whole / 2 : part - whole / 2) / whole;
}

}  // namespace

Box united(const Box& a, const Box& b) {
  return {min(a.left, b.left), min(a.top, b.top), max(a.right, b.right), max(a.bottom, b.bottom)};
}

void ContentStream::begin(Length page_height) {
  out_.clear();
  page_height_ = page_height;
  fill_.reset();
  stroke_.reset();
  line_width_.reset();
  face_.reset();
}

std::string_view ContentStream::finish() {
  end_text();
  return out_;
}

ContentStream::Marked::Marked(ContentStream& content, std::string_view operand) : content_(content) {
  content_.end_text();
  content_.out_ += operand;
  content_.out_ += "BDC\n";
}

ContentStream::Marked::~Marked() {
  content_.end_text();
  content_.out_ += "EMC\n";
}

void ContentStream::fill_colour(style::Colour colour) {
  if (fill_ == colour) return;
  fill_ = colour;
  append_colour(out_, colour);
  out_ += "rg\n";
}

void ContentStream::stroke_colour(style::Colour colour) {
  if (stroke_ == colour) return;
  stroke_ = colour;
  append_colour(out_, colour);
  out_ += "RG\n";
}

void ContentStream::use_font(font::FaceId face, Length size) {
  if (face_ == face && size_ == size) return;
  face_ = face;
  size_ = size;
  out_ += "/F";
  append_integer(out_, face);
  out_ += ' ';
  append(out_, size);
  out_ += " Tf\n";
}

void ContentStream::move_text(const TextPlace& place, font::FaceId face) {
  if (!in_text_) {
    out_ += "BT\n";
    in_text_ = true;
    line_x_ = {};
    line_baseline_ = page_height_;  // Td starts at the page's lower left corner
  }
  end_array();
  use_font(face, place.size);
  fill_colour(place.colour);
  append(out_, place.x - line_x_);
  out_ += ' ';
  append(out_, line_baseline_ - place.baseline);
  out_ += " Td\n[";
  in_array_ = true;
  line_x_ = place.x;
  line_baseline_ = place.baseline;
  pen_ = 0;
}

void ContentStream::glyph(FaceCodes& codes, std::uint16_t id, char32_t character) {
  const CodedGlyph shown = codes.code(id, character);
  // TJ's numbers are thousandths of an em, subtracted. What rounding leaves is part of the next difference.
  // Most glyphs follow without, which a comparison tells sooner than a division.
  if (const std::int64_t off = pen_ - wanted_; std::abs(off) >= unit_ - unit_ / 2) {
    const std::int64_t adjustment = rounded_quotient(off, unit_);
    if (in_string_) out_ += ')';
    in_string_ = false;
    append_integer(out_, adjustment);
    pen_ -= adjustment * unit_;
  }
  if (!in_string_) out_ += '(';
  in_string_ = true;
  append_code(out_, shown.code);
  pen_ += std::int64_t{shown.advance} * size_.milli * 1000;
}

/// Goes on in the array where the line and the look are the same.
void ContentStream::begin_text(const TextPlace& place, FaceCodes& codes, font::FaceId face) {
  const bool goes_on =
      in_array_ && face_ == face && size_ == place.size && fill_ == place.colour && line_baseline_ == place.baseline;
  if (!goes_on) move_text(place, face);
  unit_ = std::max<std::int64_t>(std::int64_t{size_.milli} * codes.units_per_em(), 1);
  wanted_ = std::int64_t{(place.x - line_x_).milli} * codes.units_per_em() * 1000;
}

void ContentStream::glyphs(FaceCodes& codes, const font::Word& word, End end) {
  for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
    const font::Glyph& shown = word.glyphs[i];
    const bool is_break = end != End::plain && i + 1 == word.glyphs.size();
    if (shown.id != 0 && is_break) {
      if (end == End::soft_hyphen) hyphen(codes, shown.id);
    } else if (shown.id != 0 && !word.shifts.empty()) {
      shifted(codes, shown, word.shifts[i]);
    } else if (shown.id != 0) {
      glyph(codes, shown.id, shown.character);
    }
    wanted_ += std::int64_t{shown.advance} * size_.milli * 1000;
  }
}

/// The rise belongs to the state that goes on when the text ends, so it is taken back.
void ContentStream::shifted(FaceCodes& codes, const font::Glyph& shown, font::Shift shift) {
  const auto rise = [&](Length by) {
    if (shift.y == 0) return;
    end_array();
    append(out_, by);
    out_ += " Ts\n[";
    in_array_ = true;
  };
  rise(size_.scaled(shift.y, codes.units_per_em()));
  const std::int64_t by = std::int64_t{shift.x} * size_.milli * 1000;
  wanted_ += by;
  glyph(codes, shown.id, shown.character);
  wanted_ -= by;
  rise({});
}

void ContentStream::text(const font::Word& word, const TextPlace& place, bool space_after, End end) {
  FaceCodes& codes = fonts_.face(word.face);
  begin_text(place, codes, word.face);
  glyphs(codes, word, end);
  if (!space_after) return;
  if (const std::uint16_t space = codes.space()) glyph(codes, space, U' ');
}

void ContentStream::last_glyph(const font::Word& word, const TextPlace& place) {
  if (word.glyphs.empty() || word.glyphs.back().id == 0) return;
  FaceCodes& codes = fonts_.face(word.face);
  std::int32_t before = 0;
  for (const font::Glyph& each : word.glyphs) before += each.advance;
  TextPlace at = place;
  at.x += place.size.scaled(before - word.glyphs.back().advance, codes.units_per_em());
  begin_text(at, codes, word.face);
  glyph(codes, word.glyphs.back().id, U'-');
}

void ContentStream::reversed_text(const font::Word& word, const TextPlace& place, bool space_after) {
  FaceCodes& codes = fonts_.face(word.face);
  const std::uint16_t space = space_after ? codes.space() : std::uint16_t{0};
  TextPlace from = place;
  std::int64_t space_units = 0;
  if (space != 0) {
    space_units = codes.code(space, U' ').advance;
    from.x -= place.size.scaled(static_cast<std::int32_t>(space_units), codes.units_per_em());
  }
  begin_text(from, codes, word.face);
  if (space != 0) {
    glyph(codes, space, U' ');
    wanted_ += space_units * size_.milli * 1000;
  }
  glyphs(codes, word, End::plain);
}

/// Some readers join what a line break divided at a soft hyphen, others at the character of the glyph: it is both.
void ContentStream::hyphen(FaceCodes& codes, std::uint16_t id) {
  end_array();
  out_ += "/Span<</ActualText<FEFF00AD>>>BDC\n[";
  in_array_ = true;
  glyph(codes, id, U'-');
  end_array();
  out_ += "EMC\n[";
  in_array_ = true;
}

void ContentStream::text_upwards(const font::Word& word, const TextPlace& place) {
  FaceCodes& codes = fonts_.face(word.face);
  end_text();
  out_ += "BT\n";
  in_text_ = true;
  use_font(word.face, place.size);
  fill_colour(place.colour);
  out_ += "0 1 -1 0 ";
  append(out_, place.x);
  out_ += ' ';
  append(out_, page_height_ - place.baseline);
  out_ += " Tm\n[";
  in_array_ = true;
  pen_ = wanted_ = 0;
  unit_ = std::max<std::int64_t>(std::int64_t{size_.milli} * codes.units_per_em(), 1);
  glyphs(codes, word, End::plain);
  end_text();
}

void ContentStream::end_array() {
  if (!in_array_) return;
  out_ += in_string_ ? ")]TJ\n" : "]TJ\n";
  in_array_ = in_string_ = false;
}

void ContentStream::end_text() {
  if (!in_text_) return;
  end_array();
  out_ += "ET\n";
  in_text_ = false;
}

void ContentStream::point(Point point) {
  append(out_, point.x);
  out_ += ' ';
  append(out_, page_height_ - point.y);
  out_ += ' ';
}

void ContentStream::begin_paint(const Paint& paint) {
  end_text();
  if (paint.fill) fill_colour(*paint.fill);
  if (!paint.stroke) return;
  stroke_colour(*paint.stroke);
  if (line_width_ == paint.stroke_width) return;
  line_width_ = paint.stroke_width;
  append(out_, paint.stroke_width);
  out_ += " w\n";
}

void ContentStream::end_paint(const Paint& paint) {
  if (paint.fill && paint.stroke) {
    out_ += paint.even_odd ? "B*\n" : "B\n";
  } else if (paint.fill) {
    out_ += paint.even_odd ? "f*\n" : "f\n";
  } else {
    out_ += "S\n";
  }
}

void ContentStream::path(const std::vector<PathStep>& steps, const Paint& paint) {
  if (steps.empty() || (!paint.fill && !paint.stroke)) return;
  begin_paint(paint);
  for (const PathStep& step : steps) {
    switch (step.type) {
      case PathStep::Type::move:
        point(step.to);
        out_ += "m\n";
        break;
      case PathStep::Type::line:
        point(step.to);
        out_ += "l\n";
        break;
      case PathStep::Type::curve:
        point(step.control1);
        point(step.control2);
        point(step.to);
        out_ += "c\n";
        break;
      case PathStep::Type::close:
        out_ += "h\n";
        break;
    }
  }
  end_paint(paint);
}

void ContentStream::rectangle(const Box& box, Length radius, const Paint& paint) {
  if (!paint.fill && !paint.stroke) return;
  if (radius.milli > 0) {
    const auto step = [](PathStep::Type type, Length x, Length y) {
      return PathStep{.type = type, .to = {x, y}, .control1 = {}, .control2 = {}};
    };
    const Length r = min(radius, min(box.right - box.left, box.bottom - box.top) / 2);
    const Length handle = r.scaled(5523, 10'000);  // of a quarter circle
    std::vector<PathStep> steps{step(PathStep::Type::move, box.left + r, box.top)};
    const auto corner = [&](Point edge, Point control1, Point control2, Point to) {
      steps.push_back(step(PathStep::Type::line, edge.x, edge.y));
      steps.push_back({.type = PathStep::Type::curve, .to = to, .control1 = control1, .control2 = control2});
    };
    const Length near = r - handle;
    corner({box.right - r, box.top}, {box.right - near, box.top}, {box.right, box.top + near},
           {box.right, box.top + r});
    corner({box.right, box.bottom - r}, {box.right, box.bottom - near}, {box.right - near, box.bottom},
           {box.right - r, box.bottom});
    corner({box.left + r, box.bottom}, {box.left + near, box.bottom}, {box.left, box.bottom - near},
           {box.left, box.bottom - r});
    corner({box.left, box.top + r}, {box.left, box.top + near}, {box.left + near, box.top}, {box.left + r, box.top});
    steps.push_back(step(PathStep::Type::close, {}, {}));
    return path(steps, paint);
  }
  begin_paint(paint);
  point({box.left, box.bottom});
  append(out_, box.right - box.left);
  out_ += ' ';
  append(out_, box.bottom - box.top);
  out_ += " re\n";
  end_paint(paint);
}

void ContentStream::image(std::string_view resource, const Box& box) {
  end_text();
  out_ += "q ";
  append(out_, box.right - box.left);
  out_ += " 0 0 ";
  append(out_, box.bottom - box.top);
  out_ += ' ';
  point({box.left, box.bottom});
  out_ += "cm /";
  out_ += resource;
  out_ += " Do Q\n";
}

}  // namespace planverk::pdf
