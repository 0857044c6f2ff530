#include "page_text.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace planverk::test::pdf {

namespace {

bool ends_apart(std::string_view text) {
  // A line may end after these without a space.
  for (const std::string_view end :
       {" ", "-", "/", "\u00A0", "\u00AD", "\u2010", "\u2011", "\u2013", "\u2014", "\u202F"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

bool begins_apart(std::string_view text) {
  return text.starts_with(" ") || text.starts_with("\u00A0") || text.starts_with("\u202F");
}

/// `kontakt@` and `kommun.example` on two lines: an address is broken behind its marks, and goes on in a small letter.
bool is_broken_address(std::string_view before, std::string_view after) {
  const bool small = after.front() >= 'a' && after.front() <= 'z';
  return small && std::string_view("@._?=&").find(before.back()) != std::string_view::npos;
}

double number(const Object& object) {
  if (object.as<double>() == nullptr) throw std::runtime_error("an operand is not a number");
  return *object.as<double>();
}

}  // namespace

bool runs_together(std::string_view before, const Spot& from, std::string_view after, const Spot& to) {
  if (before.empty() || after.empty() || ends_apart(before) || begins_apart(after)) return false;
  const double size = std::max(from.size, to.size);
  // A raised note mark is on the same line; the next line, or a jump back, is not.
  if (std::abs(to.y - from.y) > 0.7 * size || to.x < from.x - size) return !is_broken_address(before, after);
  return to.x - from.x > 0.18 * size;
}

void PageReader::problem(const std::string& what) {
  problems_.push_back("page " + std::to_string(page_number_) + ": " + what);
}

const PageReader::Font& PageReader::font(int object) {
  const auto [at, added] = fonts_.try_emplace(object);
  Font& font = at->second;
  if (!added) return font;
  const Dictionary& type0 = file_.dictionary(file_.object(object));
  const Array& descendants = file_.array(type0, "DescendantFonts");
  const Dictionary descendant = descendants.empty() ? Dictionary{} : file_.dictionary(descendants[0]);
  const Dictionary descriptor = file_.dictionary(descendant, "FontDescriptor");
  font.name = file_.name(type0, "BaseFont");
  if (file_.name(type0, "Encoding") != "Identity-H") problem("font " + font.name + " has another CMap than Identity-H");
  if (File::reference(descriptor, "FontFile2") == 0) problem("font " + font.name + " is not embedded");
  if (font.name.size() < 8 || font.name[6] != '+') problem("font " + font.name + " has no subset tag");
  if (file_.name(descriptor, "FontName") != font.name)
    problem("font " + font.name + " has another name in its descriptor");
  read_widths(file_.array(descendant, "W"), font);
  const int to_unicode = File::reference(type0, "ToUnicode");
  if (to_unicode == 0) {
    problem("font " + font.name + " has no ToUnicode");
  } else {
    read_to_unicode(file_.stream(to_unicode), font);
  }
  return font;
}

void PageReader::read_widths(const Array& widths, Font& font) {
  for (std::size_t i = 0; i + 1 < widths.size(); i += 2) {
    auto cid = static_cast<std::uint32_t>(number(widths[i]));
    const auto* run = widths[i + 1].as<Array>();
    if (run == nullptr) throw std::runtime_error("W in a form that is not written");
    for (const Object& width : *run) font.widths[cid++] = number(width);
  }
}

void PageReader::read_to_unicode(const std::string& map, Font& font) {
  Parser parser(map);
  bool pairs = false;
  while (auto object = parser.next()) {
    if (object->is_keyword("beginbfchar")) pairs = true;
    if (object->is_keyword("endbfchar")) pairs = false;
    if (object->is_keyword("beginbfrange")) throw std::runtime_error("bfrange in a form that is not written");
    const auto* code = object->as<std::string>();
    if (!pairs || code == nullptr) continue;
    const auto text = parser.next();
    if (!text || text->as<std::string>() == nullptr || code->size() != 2)
      throw std::runtime_error("a wrong pair in bfchar");
    if (!font.characters.emplace(*code, utf8_of_utf16(*text->as<std::string>())).second)
      problem("a code stands twice in ToUnicode");
  }
}

std::optional<double> PageReader::width_of(std::string_view code) const {
  const auto high = static_cast<std::uint8_t>(code[0]), low = static_cast<std::uint8_t>(code[1]);
  const auto width = font_->widths.find(high * 256U + low);
  return width == font_->widths.end() ? std::nullopt : std::optional(width->second);
}

void PageReader::open_sequence(const std::vector<Object>& operands, std::map<int, MarkedText>& texts) {
  Sequence sequence;
  const std::string tag =
      operands.empty() || operands[0].as<Name>() == nullptr ? std::string() : operands[0].as<Name>()->text;
  sequence.artifact = tag == "Artifact";
  if (operands.size() > 1) {
    if (const auto* properties = operands[1].as<Dictionary>(); properties != nullptr && properties->contains("MCID")) {
      sequence.mcid = static_cast<int>(number(properties->at("MCID")));
    }
  }
  if (tag == "ReversedChars") {
    if (open_.empty()) problem("ReversedChars outside a sequence");
    if (!open_.empty()) sequence = open_.back();
    sequence.reversed = true;
    open_.push_back(sequence);
    return;
  }
  // Within a line, words may be replaced; all else stands around text objects.
  if (in_text_ && tag != "Span") problem("marked content begins inside a text object");
  if (in_text_ && !open_.empty() && open_.back().mcid >= 0) {
    const auto* properties = operands.size() > 1 ? operands[1].as<Dictionary>() : nullptr;
    if (properties == nullptr || !properties->contains("ActualText")) problem("a Span in a line replaces nothing");
    sequence.mcid = open_.back().mcid;
    sequence.replaced = true;
    if (properties != nullptr) texts.at(sequence.mcid).text += file_.text(*properties, "ActualText");
    open_.push_back(sequence);
    return;
  }
  const auto is_artifact = [](const Sequence& each) { return each.artifact; };
  const auto is_tagged = [](const Sequence& each) { return each.mcid >= 0; };
  if ((sequence.artifact && std::ranges::any_of(open_, is_tagged)) ||
      (sequence.mcid >= 0 && std::ranges::any_of(open_, is_artifact)))
    problem("an artifact and tagged content are nested");
  if (sequence.artifact && operands.size() > 1) {
    const std::string type = file_.name(*operands[1].as<Dictionary>(), "Type");
    sequence.idle = type == "Layout" || type == "Background";
    if (sequence.idle) idle_text_.emplace_back();
  }
  if (sequence.artifact && sequence.mcid >= 0) problem("an artifact has an MCID");
  if (sequence.mcid >= 0 &&
      !texts
           .emplace(
               sequence.mcid,
               MarkedText{.text = {}, .tag = tag, .outside = {}, .place = texts.size(), .has_words = false, .start = {}, .end = {}})
           .second) {
    problem("MCID " + std::to_string(sequence.mcid) + " is used twice");
  }
  if (sequence.mcid >= 0 && operands.size() > 1) {
    const auto& properties = *operands[1].as<Dictionary>();
    sequence.replaced = sequence.whole = properties.contains("ActualText");
    MarkedText& text = texts.at(sequence.mcid);
    if (sequence.whole) text.text = text.outside = file_.text(properties, "ActualText");
  }
  open_.push_back(sequence);
}

void PageReader::painted() {
  for (const Sequence& sequence : open_) {
    if (sequence.artifact || sequence.mcid >= 0) return;
  }
  problem("something is drawn that is neither tagged nor an artifact");
}

void PageReader::show(const std::string& codes, std::map<int, MarkedText>& texts) {
  if (font_ == nullptr) throw std::runtime_error("text without a font");
  if (codes.size() % 2 != 0) throw std::runtime_error("half a code");
  for (std::size_t at = 0; at < codes.size(); at += 2) show_glyph(std::string_view(codes).substr(at, 2), texts);
}

void PageReader::show_glyph(std::string_view code, std::map<int, MarkedText>& texts) {
  const auto character = font_->characters.find(std::string(code));
  const std::optional<double> width = width_of(code);
  if (character == font_->characters.end()) problem("a glyph of " + font_->name + " has no character");
  if (!width) problem("a glyph of " + font_->name + " has no width");
  const Spot here{x_, line_y_, size_};
  x_ += width.value_or(0) / 1000 * size_;
  const Spot behind{x_, line_y_, size_};
  if (!open_.empty() && open_.back().idle && character != font_->characters.end())
    idle_text_.back() += character->second;
  if (open_.empty() || open_.back().mcid < 0 || character == font_->characters.end()) return;
  MarkedText& text = texts.at(open_.back().mcid);
  if (!open_.back().whole) text.outside += character->second;
  if (!text.has_words) text.start = here;
  if (open_.back().reversed) {
    reversed_.insert(0, character->second);
    text.has_words = true;
    text.end = behind;
    return;
  }
  if (text.has_words && !open_.back().replaced && runs_together(text.text, text.end, character->second, here)) {
    problem("no space where there is a gap: '" + text.text + "' and '" + character->second + "'");
  }
  text.has_words = true;
  text.end = behind;
  if (!open_.back().replaced) text.text += character->second;
}

void PageReader::operation(const std::string& name, const std::vector<Object>& operands, const Dictionary& fonts,
                           std::map<int, MarkedText>& texts) {
  const auto value = [&](std::size_t i) { return number(operands.at(i)); };
  if (name == "BDC" || name == "BMC") {
    open_sequence(operands, texts);
  } else if (name == "EMC") {
    if (in_text_ && !open_.empty() && !open_.back().replaced) problem("marked content ends inside a text object");
    if (open_.empty()) throw std::runtime_error("EMC without BDC");
    // All characters of the sequence, turned.
    if (open_.back().reversed && !reversed_.empty()) texts.at(open_.back().mcid).text += std::exchange(reversed_, {});
    open_.pop_back();
  } else if (name == "BT" || name == "ET") {
    in_text_ = name == "BT";
    line_x_ = line_y_ = x_ = 0;
  } else if (name == "Tf") {
    font_ = &font(File::reference(fonts, operands.at(0).as<Name>()->text));
    size_ = value(1);
  } else if (name == "Td") {
    line_x_ += value(0);
    line_y_ += value(1);
    x_ = line_x_;
  } else if (name == "Tj") {
    painted();
    show(*operands.at(0).as<std::string>(), texts);
  } else if (name == "TJ") {
    painted();
    for (const Object& part : *operands.at(0).as<Array>()) {
      if (const auto* codes = part.as<std::string>()) {
        show(*codes, texts);
      } else {
        x_ -= number(part) / 1000 * size_;
      }
    }
  } else if (name == "Tm") {
    // Written for words along the side of a figure alone: turned a quarter, and never read.
    const bool upwards = value(0) == 0 && value(1) == 1 && value(2) == -1 && value(3) == 0;
    if (!upwards) throw std::runtime_error("operator Tm turns text otherwise than upwards");
    line_x_ = x_ = value(4);
    line_y_ = value(5);
  } else if (name == "T*" || name == "TD" || name == "'" || name == "\"" || name == "Tc" || name == "Tw" ||
             name == "Tz") {
    throw std::runtime_error("operator " + name + " is not one that is written");
  } else if (name == "f" || name == "f*" || name == "B" || name == "B*" || name == "S" || name == "Do" ||
             name == "sh") {
    painted();
  }
}

std::map<int, MarkedText> PageReader::read(const Dictionary& page, int page_number) {
  page_number_ = page_number;
  std::string content;
  const auto contents = page.find("Contents");
  if (contents != page.end()) {
    if (const auto* several = file_.resolve(contents->second).as<Array>()) {
      for (const Object& each : *several) content += file_.stream(each.as<Reference>()->number) + "\n";
    } else {
      content = file_.stream(contents->second.as<Reference>()->number);
    }
  }
  const Dictionary fonts = file_.dictionary(file_.dictionary(page, "Resources"), "Font");
  std::map<int, MarkedText> texts;
  std::vector<Object> operands;
  open_.clear();
  Parser parser(content);
  while (auto object = parser.next()) {
    const auto* keyword = object->as<Keyword>();
    if (keyword == nullptr) {
      operands.push_back(std::move(*object));
      continue;
    }
    operation(keyword->text, operands, fonts, texts);
    operands.clear();
  }
  if (!open_.empty()) problem("marked content is not closed");
  return texts;
}

std::vector<std::string> PageReader::font_names() const {
  std::vector<std::string> names;
  for (const auto& [object, font] : fonts_) names.push_back(font.name);
  return names;
}

}  // namespace planverk::test::pdf
