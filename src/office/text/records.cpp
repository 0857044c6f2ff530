#include "records.h"

namespace planverk::office {

/// One more than any sheet has columns: a line of nothing but delimiters must not take its length times fifty.
constexpr std::size_t most_fields = 16'385;

bool RecordReader::at_field_end() const {
  return at_ >= text_.size() || text_[at_] == delimiter_ || text_[at_] == '\n' || text_[at_] == '\r';
}

std::optional<std::vector<Field>> RecordReader::next() {
  fault_.reset();
  if (at_ >= text_.size()) return std::nullopt;
  std::vector<Field> fields{read_field()};
  while (at_ < text_.size() && text_[at_] == delimiter_) {
    ++at_;
    Field field = read_field();
    if (fields.size() < most_fields) {
      fields.push_back(std::move(field));
    } else if (!field.value.empty()) {
      fields.back() = std::move(field);
    }
  }
  if (at_ < text_.size()) at_ += text_.substr(at_, 2) == "\r\n" ? 2U : 1U;
  return fields;
}

Field RecordReader::read_field() {
  Field field;
  field.begin = at_;
  if (at_ < text_.size() && text_[at_] == '"') {
    read_quoted(field);
    if (!at_field_end() && !fault_) fault_ = Fault{Fault::Kind::behind_quote, at_};
  }
  read_plain(field);
  field.end = at_;
  return field;
}

void RecordReader::read_quoted(Field& field) {
  const std::size_t opening = at_++;
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '"' && text_.substr(at_ + 1, 1) != "\"") {
      ++at_;
      return;
    }
    if (c == '"') ++at_;  // the first of two that stand for one
    if (c == '\r' && text_.substr(at_ + 1, 1) == "\n") continue;
    field.value += c == '\r' ? '\n' : c;
  }
  if (!fault_) fault_ = Fault{Fault::Kind::unclosed, opening};
}

void RecordReader::read_plain(Field& field) {
  const std::size_t begin = at_;
  while (!at_field_end()) ++at_;
  field.value += text_.substr(begin, at_ - begin);
}

}  // namespace planverk::office
