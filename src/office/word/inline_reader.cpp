#include "word/inline_reader.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/utf8.h"
#include "word/drawing.h"
#include "word/symbols.h"

namespace planverk::office::word {

namespace {

/// All but their words are equal.
bool same_form(const Run& one, const Run& other) {
  return one.kind == other.kind && one.bold == other.bold && one.italic == other.italic &&
         one.sequence == other.sequence && one.prompt == other.prompt && one.language == other.language &&
         one.href == other.href && one.changes == other.changes;
}

}  // namespace

void InlineReader::read(const Element& container) {
  container.each([&](const Element& each) { read_child(each); });
}

void InlineReader::read_child(const Element& element) {
  if (element.is("AlternateContent", Space::compatibility)) return read(chosen(element));
  if (element.space() == Space::math) return read_math(element);
  if (element.space() != Space::word) return;
  const std::string_view name = element.name();
  if (name == "r") return read_run(element);
  if (name == "hyperlink") return read_link(element);
  if (name == "fldSimple") return read_simple_field(element);
  if (name == "sdt") return read_control(element);
  if (name == "smartTag" || name == "customXml" || name == "dir" || name == "bdo") return read(element);
  if (name == "moveFromRangeStart") context_.moved_from = element.get("name");
  if (name == "moveToRangeStart") context_.moved_to = element.get("name");
  if (name == "bookmarkStart") bookmarks_.emplace_back(element.get("name"));
  if (name == "subDoc") context_.omit(Omission::embedded);
  if (const auto kind = change_of(element)) {
    Around around = around_;
    const std::size_t change = context_.change(*kind, element);
    if (std::ranges::find(around.changes, change) == around.changes.end()) around.changes.push_back(change);
    read_within(element, std::move(around));
  }
}

void InlineReader::read_within(const Element& element, Around around) {
  std::swap(around_, around);
  read(element);
  std::swap(around_, around);
}

void InlineReader::read_control(const Element& element) {
  if (holds_contents(element)) return context_.omit(Omission::contents);
  Around around = around_;
  around.prompt = around.prompt || element.child("sdtPr").toggle("showingPlcHdr").value_or(false);
  read_within(element.child("sdtContent"), std::move(around));
}

void InlineReader::read_link(const Element& element) {
  Around around = around_;
  const Relations& relations = context_.package.relations(context_.part);
  const auto relation = relations.find(element.get("id", Space::relation));
  if (relation != relations.end()) around.href = relation->second.target;
  const std::string_view anchor = element.get("anchor");
  if (!anchor.empty()) around.href += "#" + std::string(anchor);
  read_within(element, std::move(around));
}

void InlineReader::read_simple_field(const Element& element) {
  fields_.begin_with_result(element.get("instr"));
  const Field* field = fields_.innermost();
  if (field->kind == Field::Kind::sequence) sequence_ = field->target;
  read(element);
  fields_.end();
}

/// A formula's letters, one after the other: what it looks like is told as lost.
void InlineReader::read_math(const Element& element) {
  if (element.is("oMath", Space::math)) context_.omit(Omission::equation);
  element.each([&](const Element& each) {
    if (each.is("t", Space::math)) {
      form_ = {};
      add_text(each.text());
    } else if (each.space() == Space::math) {
      read_math(each);
    } else {
      read_child(each);
    }
  });
}

RunForm InlineReader::form_of(const Element& properties) const {
  const RunForm own = read_run_form(properties);
  const auto style_id = properties.value_of("rStyle");
  const Style* style = style_id ? context_.styles.find(*style_id) : nullptr;
  if (style == nullptr) return own;
  // What a style of characters looks like is the style's; what it tells is taken.
  RunForm styled = style->form;
  styled.coloured = styled.sized = false;
  styled.underlined.reset();
  return styled.with(own);
}

void InlineReader::read_run(const Element& run) {
  const Element properties = run.child("rPr");
  form_ = form_of(properties);
  const Element fonts = properties.child("rFonts");
  font_ = fonts.get(fonts.find("ascii") ? "ascii" : "hAnsi");
  lowered_ = properties.value_of("vertAlign") == "subscript";
  if (properties.child("rPrChange")) context_.omit(Omission::formatting_change);
  added_ = false;
  run.each([&](const Element& each) { read_run_child(each); });
  if (added_) tell_form();
}

void InlineReader::read_run_child(const Element& element) {
  if (element.is("AlternateContent", Space::compatibility)) {
    return chosen(element).each([&](const Element& each) { read_run_child(each); });
  }
  if (element.space() != Space::word) return;
  const std::string_view name = element.name();
  if (name == "t" || name == "delText") return add_symbol_free_text(element.text());
  if (name == "tab" || name == "ptab") return add_text("\t");
  if (name == "noBreakHyphen") return add_text("\u2011");
  if (name == "softHyphen") return add_text("\u00AD");
  if (name == "br" || name == "cr") return read_break(element);
  if (name == "sym") return read_symbol(element);
  if (name == "instrText") return fields_.add_instruction(element.text());
  if (name == "fldChar") return read_field_character(element);
  if (name == "footnoteReference") return read_note(element, context_.footnotes);
  if (name == "endnoteReference") return read_note(element, context_.endnotes);
  if (name == "drawing" || name == "pict") return read_drawing(element);
  if (name == "object") return context_.omit(Omission::embedded);
  if (name == "ruby") return element.child("rubyBase").each([&](const Element& each) { read_child(each); });
}

void InlineReader::read_field_character(const Element& element) {
  const std::string_view type = element.get("fldCharType");
  if (type == "begin") {
    fields_.begin();
    if (const Element data = element.child("ffData")) read_form_field(data);
  } else if (type == "separate") {
    fields_.separate();
    const Field* field = fields_.innermost();
    if (field == nullptr) return;
    if (field->kind == Field::Kind::sequence) sequence_ = field->target;
    if (field->kind == Field::Kind::contents) context_.omit(Omission::contents);
  } else if (type == "end") {
    fields_.end();
  }
}

/// Boxes and lists to choose from have no words of their own; what was chosen is the text.
void InlineReader::read_form_field(const Element& data) {
  context_.omit(Omission::field);
  Run run = formed();
  if (const Element box = data.child("checkBox")) {
    const auto checked = box.toggle("checked");
    run.text = checked.value_or(box.toggle("default").value_or(false)) ? "☒" : "☐";
  } else if (const Element list = data.child("ddList")) {
    const std::string chosen_index(list.value_of("result").value_or(list.value_of("default").value_or("0")));
    std::size_t index = 0;
    list.each([&](const Element& each) {
      if (!each.is("listEntry")) return;
      if (std::to_string(index++) == chosen_index) run.text = each.get("val");
    });
  }
  if (!run.text.empty()) add(std::move(run));
}

void InlineReader::read_break(const Element& element) {
  const std::string_view type = element.get("type");
  if (type == "page" || type == "column") return context_.omit(Omission::page_break);
  if (left_out({})) return;
  Run run = formed();
  run.kind = Run::Kind::line_break;
  add(std::move(run));
}

void InlineReader::read_symbol(const Element& element) {
  const std::string code(element.get("char"));
  const std::string font(element.get("font"));
  const unsigned long value = code.size() <= 8 ? std::strtoul(code.c_str(), nullptr, 16) : 0;
  const auto character = symbol_character(font, static_cast<char32_t>(value));
  const bool fits = character && *character >= 0x20 && *character < 0x110000 && (*character & 0xFFFFF800U) != 0xD800U;
  if (!fits || (*character >= 0xE000 && *character < 0xF900)) return context_.omit(Omission::symbol, font + " " + code);
  add_text(utf8::encode(*character));
}

void InlineReader::read_note(const Element& element, const std::map<std::string, std::size_t, std::less<>>& notes) {
  const auto note = notes.find(element.get("id"));
  if (note == notes.end() || left_out({})) return;
  Run run = formed();
  run.kind = Run::Kind::note;
  run.index = note->second;
  add(std::move(run));
}

void InlineReader::read_drawing(const Element& element) {
  if (left_out({})) return;
  Drawn drawn = word::read_drawing(element, context_);
  for (Picture& picture : drawn.pictures) {
    Run run = formed();
    run.kind = Run::Kind::picture;
    run.index = context_.document.pictures.size();
    context_.document.pictures.push_back(std::move(picture));
    add(std::move(run));
  }
  boxes_.insert(boxes_.end(), drawn.boxes.begin(), drawn.boxes.end());
}

void InlineReader::add_symbol_free_text(std::string_view text) {
  std::size_t unknown = 0;
  const std::string plain = without_symbol_codes(text, font_, unknown);
  if (unknown > 0) context_.omit(Omission::symbol, font_);
  add_text(plain);
}

/// Words that readers of the document don't see are not taken, and told.
bool InlineReader::left_out(std::string_view words) {
  if (fields_.silent()) {
    in_contents_ = in_contents_ || fields_.in_contents();
    return true;
  }
  if (!form_.hidden.value_or(paragraph_.hidden.value_or(false))) return false;
  if (!words.empty()) context_.omit(Omission::hidden, words);
  return true;
}

void InlineReader::add_text(std::string_view text) {
  if (text.empty() || left_out(text)) return;
  Run run = formed();
  run.text = text;
  // A line's end in the file is white space, not one in the text.
  std::ranges::replace_if(run.text, [](char letter) { return letter == '\n' || letter == '\r'; }, ' ');
  if (form_.raised.value_or(false)) {
    if (auto raised = raised_text(text, lowered_)) {
      run.text = *std::move(raised);
    } else {
      context_.omit(Omission::raised);
    }
  }
  add(std::move(run));
}

/// A run of the form that holds here, without content.
Run InlineReader::formed() const {
  Run run;
  run.bold = form_.bold.value_or(false) && !paragraph_.bold.value_or(false);
  run.italic = form_.italic.value_or(false) && !paragraph_.italic.value_or(false);
  run.language = form_.language.value_or(paragraph_.language.value_or(""));
  run.changes = around_.changes;
  run.prompt = around_.prompt;
  const std::string_view of_field = fields_.href();
  run.href = around_.href.empty() ? std::string(of_field) : around_.href;
  const Field* field = fields_.innermost();
  run.sequence = field != nullptr && field->kind == Field::Kind::sequence;
  return run;
}

void InlineReader::add(Run run) {
  added_ = true;
  if (run.kind == Run::Kind::text && !runs_.empty() && same_form(runs_.back(), run)) {
    runs_.back().text += run.text;
  } else {
    runs_.push_back(std::move(run));
  }
}

/// Of what a run looks like, what the model has no room for.
void InlineReader::tell_form() {
  const bool link = !runs_.back().href.empty();
  if (form_.coloured && !link) context_.omit(Omission::colour);
  if (form_.sized) context_.omit(Omission::size);
  if (form_.underlined.value_or(false) && !link) context_.omit(Omission::underline);
  if (form_.struck.value_or(false)) context_.omit(Omission::struck);
  if (form_.capitals.value_or(false)) context_.omit(Omission::capitals);
}

}  // namespace planverk::office::word
