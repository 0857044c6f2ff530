#include "content/runner.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "content/text_string.h"
#include "decode/stream.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_saved = 4096;
constexpr std::size_t most_marks = 1024;

double number(const std::vector<Operand>& operands, std::size_t index) {
  if (index >= operands.size()) return 0;
  const double value = operands[index].number;
  return std::isfinite(value) ? value : 0;
}

/// The last operand's number: what an operator of one operand takes.
double last_number(const std::vector<Operand>& operands) {
  return operands.empty() ? 0 : number(operands, operands.size() - 1);
}

Matrix matrix_of(const std::vector<Operand>& operands) {
  if (operands.size() < 6) return {};
  const std::size_t from = operands.size() - 6;
  return {number(operands, from),     number(operands, from + 1), number(operands, from + 2),
          number(operands, from + 3), number(operands, from + 4), number(operands, from + 5)};
}

Matrix matrix_of(const Object& array) {
  if (array.size() < 6) return {};
  double side[6];
  for (std::size_t index = 0; index < 6; ++index) side[index] = array.at(index).number().value_or(0);
  return {side[0], side[1], side[2], side[3], side[4], side[5]};
}

std::optional<std::string> text_entry(const Operand& dictionary, const char* key) {
  const Operand* value = dictionary.find(key);
  if (value == nullptr || !value->is(Operand::Kind::string)) return {};
  return text_string(value->text);
}

std::optional<std::string> text_entry(const Object& dictionary, const char* key) {
  const Object value = dictionary.get(key);
  if (!value.is_string()) return {};
  return value.text();
}

template <class Dictionary>
void fill(Mark& mark, const Dictionary& properties) {
  mark.actual_text = text_entry(properties, "/ActualText");
  mark.alternative = text_entry(properties, "/Alt");
  mark.expansion = text_entry(properties, "/E");
  mark.language = text_entry(properties, "/Lang");
}

}  // namespace

std::string content_of(const Object& page, Work& work) {
  std::string out;
  const auto add = [&](const Object& stream) {
    const auto data = stream.is_stream() ? decoded(stream, work.next()) : std::nullopt;
    if (!data || !work.take(data->size())) return;
    out += *data;
    out += '\n';
  };
  const Object contents = page.get("/Contents");
  if (!contents.is_array()) {
    add(contents);
    return out;
  }
  for (std::size_t index = 0; index < contents.size() && !work.spent(); ++index) add(contents.at(index));
  return out;
}

void Runner::page(const Page& page) {
  state_ = {};
  saved_.clear();
  marks_.clear();
  const std::string content = content_of(page.object, work_);
  run(content, page.resources);
}

void Runner::appearance(const Object& form) {
  state_ = {};
  saved_.clear();
  marks_.clear();
  run_form(form, {});
}

void Runner::run(std::string_view content, const Object& resources) {
  Lexer lexer(content);
  Instruction instruction;
  while (!work_.spent() && lexer.next(instruction)) carry_out(instruction, resources);
}

void Runner::carry_out(const Instruction& instruction, const Object& resources) {
  const std::string_view name = instruction.name;
  const auto& operands = instruction.operands;
  if (text_shown(name, operands) || text_position(name, operands) || text_state(name, operands, resources) ||
      marks(name, operands, resources)) {
    return;
  }
  if (name == "q") {
    if (saved_.size() < most_saved) saved_.push_back(state_);
  } else if (name == "Q") {
    if (saved_.empty()) return;
    state_ = std::move(saved_.back());
    saved_.pop_back();
  } else if (name == "cm") {
    state_.matrix = matrix_of(operands).then(state_.matrix);
  } else if (name == "Do") {
    if (!operands.empty()) draw(resources.get("/XObject").get(operands.back().text), resources);
  } else if (name == "BI") {
    sink_.picture({}, marks_);
  } else if (name == "f" || name == "F" || name == "f*" || name == "S" || name == "s" || name == "B" || name == "B*" ||
             name == "b" || name == "b*" || name == "sh") {
    sink_.paint(marks_);
  }
}

bool Runner::text_state(std::string_view name, const std::vector<Operand>& operands, const Object& resources) {
  TextState& text = state_.text;
  if (name == "Tf") {
    if (operands.size() < 2) return true;
    const Object font = resources.get("/Font").get(operands[operands.size() - 2].text);
    text.font = font.is_dictionary() ? fonts_.of(font) : nullptr;
    text.size = last_number(operands);
  } else if (name == "Tc") {
    text.spacing = last_number(operands);
  } else if (name == "Tw") {
    text.word_spacing = last_number(operands);
  } else if (name == "Tz") {
    text.scale = last_number(operands) / 100;
  } else if (name == "TL") {
    text.leading = last_number(operands);
  } else if (name == "Ts") {
    text.rise = last_number(operands);
  } else if (name == "Tr") {
    text.mode = static_cast<std::int64_t>(std::clamp(last_number(operands), 0.0, 7.0));
  } else if (name == "gs") {
    const Object font =
        operands.empty() ? Object() : resources.get("/ExtGState").get(operands.back().text).get("/Font");
    if (!font.at(0).is_dictionary()) return true;
    text.font = fonts_.of(font.at(0));
    text.size = font.at(1).number().value_or(0);
  } else {
    return false;
  }
  return true;
}

bool Runner::text_position(std::string_view name, const std::vector<Operand>& operands) {
  if (name == "BT") {
    line_ = place_ = {};
  } else if (name == "Td" || name == "TD") {
    const std::size_t from = operands.size() < 2 ? 0 : operands.size() - 2;
    if (name == "TD") state_.text.leading = -number(operands, from + 1);
    move(number(operands, from), number(operands, from + 1));
  } else if (name == "Tm") {
    line_ = place_ = matrix_of(operands);
  } else if (name == "T*") {
    next_line();
  } else {
    return name == "ET";
  }
  return true;
}

bool Runner::text_shown(std::string_view name, const std::vector<Operand>& operands) {
  if (name == "Tj") {
    if (!operands.empty()) show(operands.back().text);
  } else if (name == "'") {
    next_line();
    if (!operands.empty()) show(operands.back().text);
  } else if (name == "\"") {
    if (operands.size() >= 3) {
      state_.text.word_spacing = number(operands, operands.size() - 3);
      state_.text.spacing = number(operands, operands.size() - 2);
    }
    next_line();
    if (!operands.empty()) show(operands.back().text);
  } else if (name == "TJ") {
    if (operands.empty()) return true;
    for (const Operand& item : operands.back().items) {
      if (item.is(Operand::Kind::string)) show(item.text);
      if (!item.is(Operand::Kind::number)) continue;
      const double shift = -item.number / 1000 * state_.text.size * state_.text.scale;
      place_ = Matrix{1, 0, 0, 1, std::isfinite(shift) ? shift : 0, 0}.then(place_);
    }
  } else {
    return false;
  }
  return true;
}

void Runner::move(double x, double y) {
  line_ = place_ = Matrix{1, 0, 0, 1, x, y}.then(line_);
}

void Runner::show(std::string_view bytes) {
  const TextState& text = state_.text;
  if (text.font == nullptr || bytes.empty()) return;
  ShownText shown;
  const Matrix placed = Matrix{1, 0, 0, 1, 0, text.rise}.then(place_);
  shown.from = placed.then(state_.matrix).apply({0, 0});
  shown.size = std::abs(text.size) * place_.then(state_.matrix).height();
  shown.seen = text.mode != 3 && text.mode != 7;
  shown.font = text.font;
  double advance = 0;
  text.font->read(bytes, [&](const Glyph& glyph) {
    shown.letters += glyph.letters;
    shown.unmapped += glyph.mapped ? 0U : 1U;
    shown.unsound += glyph.sound ? 0U : 1U;
    advance += (glyph.width * text.size + text.spacing + (glyph.space ? text.word_spacing : 0)) * text.scale;
  });
  if (!std::isfinite(advance)) advance = 0;
  place_ = Matrix{1, 0, 0, 1, advance, 0}.then(place_);
  shown.to = Matrix{1, 0, 0, 1, 0, text.rise}.then(place_).then(state_.matrix).apply({0, 0});
  sink_.text(shown, marks_);
}

bool Runner::marks(std::string_view name, const std::vector<Operand>& operands, const Object& resources) {
  if (name == "BMC" || name == "BDC") {
    if (marks_.size() < most_marks) begin_mark(operands, resources);
  } else if (name == "EMC") {
    end_mark();
  } else {
    return false;
  }
  return true;
}

void Runner::begin_mark(const std::vector<Operand>& operands, const Object& resources) {
  Mark mark;
  mark.stream = forms_.empty() ? ObjectId{} : forms_.back();
  if (!operands.empty()) mark.tag = operands.front().text;
  if (operands.size() >= 2) {
    const Operand& last = operands.back();
    if (last.is(Operand::Kind::dictionary)) {
      fill(mark, last);
      const Operand* mcid = last.find("/MCID");
      if (mcid != nullptr && mcid->is(Operand::Kind::number))
        mark.mcid = std::llround(std::clamp(mcid->number, -1.0, 1e9));
    } else if (last.is(Operand::Kind::name)) {
      const Object properties = resources.get("/Properties").get(last.text);
      fill(mark, properties);
      mark.mcid = properties.get("/MCID").integer();
    }
  }
  marks_.push_back(std::move(mark));
  sink_.begin_mark(marks_);
}

void Runner::end_mark() {
  if (marks_.empty()) return;
  sink_.end_mark(marks_);
  marks_.pop_back();
}

void Runner::draw(const Object& object, const Object& resources) {
  if (!object.is_stream()) return;
  if (object.get("/Subtype").is_name("/Image")) {
    sink_.picture(object, marks_);
  } else if (object.get("/Subtype").is_name("/Form")) {
    run_form(object, resources);
  }
}

void Runner::run_form(const Object& form, const Object& resources) {
  if (forms_.size() >= file_.limits().depth || std::ranges::find(forms_, form.id()) != forms_.end()) return;
  const auto content = decoded(form, work_.next());
  // What a form costs besides its bytes counts too: an empty one can be drawn a million times.
  if (!content || !work_.take(content->size()) || !work_.spend(64)) return;
  sink_.form(form, marks_);
  const State before = state_;
  const auto saved = std::exchange(saved_, {});
  const auto line = line_;
  const auto place = place_;
  const std::size_t marks = marks_.size();
  state_.matrix = matrix_of(form.get("/Matrix")).then(state_.matrix);
  forms_.push_back(form.id());
  const Object own = form.get("/Resources");
  run(*content, own.is_dictionary() ? own : resources);
  forms_.pop_back();
  while (marks_.size() > marks) end_mark();
  state_ = before;
  saved_ = saved;
  line_ = line;
  place_ = place;
}

}  // namespace planverk::foreign
