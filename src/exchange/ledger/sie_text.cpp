#include "ledger/sie_text.h"

#include <algorithm>

#include "enough.h"

namespace planverk::exchange::ledger {

constexpr Rule rules[] = {
    {"sie-syntax", "", Stage::exchange, RuleClass::format, Severity::error,
     "Posts of a SIE file have the fields of their label, in their form; quotes and braces are closed.", "ledger: sie-syntax"},
};

namespace {

/// Control characters end no word of the standard's and print as nothing: they part fields, as blanks do.
bool blank(char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

/// One line, field by field.
class Line {
 public:
  Line(std::string_view text, Span span, Encoding encoding, Diagnostics& found)
      : text_(text), span_(span), encoding_(encoding), found_(found) {}

  [[nodiscard]] bool at_end() {
    while (at_ < text_.size() && blank(text_[at_])) ++at_;
    return at_ >= text_.size();
  }
  [[nodiscard]] char peek() const { return text_[at_]; }
  void skip() { ++at_; }

  SieField field() {
    SieField field;
    if (peek() != '{') {
      field.text = word();
      return field;
    }
    field.list = true;
    const std::size_t begin = at_++;
    while (!at_end() && peek() != '}') {
      SieObject object{word(), {}};
      if (!at_end() && peek() != '}') object.object = word();
      field.objects.push_back(std::move(object));
    }
    if (at_end()) {
      found_.add("sie-syntax", place(begin, 1)).variant("brace").mend("brace");
    } else {
      ++at_;
    }
    return field;
  }

  std::string word() {
    if (peek() == '"') return quoted();
    const std::size_t begin = at_;
    while (at_ < text_.size() && !blank(text_[at_]) && text_[at_] != '{' && text_[at_] != '}') ++at_;
    if (at_ == begin) ++at_;  // a brace that nothing opened: it stands for itself, and is told by who asks for the field
    return to_utf8(text_.substr(begin, at_ - begin), encoding_);
  }

 private:
  std::string quoted() {
    const std::size_t begin = at_++;
    std::string bytes;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      if (static_cast<unsigned char>(text_[at_]) >= 0x20) bytes += text_[at_];
      ++at_;
    }
    if (at_ >= text_.size()) {
      found_.add("sie-syntax", place(begin, 1)).variant("quote").mend("quote");
    } else {
      ++at_;
    }
    return to_utf8(bytes, encoding_);
  }
  [[nodiscard]] Span place(std::size_t at, std::size_t length) const {
    return {span_.file, span_.offset + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(length)};
  }

  std::string_view text_;
  Span span_;
  Encoding encoding_;
  Diagnostics& found_;
  std::size_t at_ = 0;
};

std::string upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

}  // namespace

std::string_view SiePost::text(std::size_t index) const {
  return index < fields.size() ? std::string_view(fields[index].text) : std::string_view();
}

void each_sie_post(std::string_view bytes, FileId file, Encoding encoding, Diagnostics& found,
                   const std::function<void(const SiePost&)>& take) {
  std::size_t depth = 0, at = 0;
  Span opened;
  while (at < bytes.size() && !enough(file, found)) {
    const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    const Span span{file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)};
    Line line(bytes.substr(at, end - at), span, encoding, found);
    at = end + 1;
    while (!line.at_end() && (line.peek() == '{' || line.peek() == '}')) {
      if (line.peek() == '{') {
        opened = span;
        ++depth;
      } else if (depth > 0) {
        --depth;
      }
      line.skip();
    }
    if (line.at_end() || line.peek() != '#') continue;
    line.skip();
    if (line.at_end()) continue;
    SiePost post{upper(line.word()), {}, span, depth > 0};
    while (!line.at_end()) post.fields.push_back(line.field());
    take(post);
  }
  if (depth > 0) found.add("sie-syntax", opened).variant("brace").mend("brace");
}

}  // namespace planverk::exchange::ledger
