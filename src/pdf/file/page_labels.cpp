#include "file/page_labels.h"

#include <charconv>
#include <cstdint>
#include <string_view>

#include "syntax.h"

namespace planverk::pdf {

namespace {

/// A label as readers make them: what stands before, and a number without zeros before it; 0: there is none.
struct Label {
  std::string_view before;
  std::int64_t number = 0;
};

constexpr std::size_t most_digits = 9;

Label read(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && digits < most_digits) {
    const char c = text[text.size() - 1 - digits];
    if (c < '0' || c > '9') break;
    ++digits;
  }
  while (digits > 0 && text[text.size() - digits] == '0') --digits;
  Label label{text.substr(0, text.size() - digits), 0};
  if (digits > 0) std::from_chars(text.data() + text.size() - digits, text.data() + text.size(), label.number);
  return label;
}

}  // namespace

std::string page_label_entry(std::span<const std::string> labels) {
  std::string out = "/PageLabels<</Nums[";
  Label before;
  for (std::size_t page = 0; page < labels.size(); ++page) {
    const Label label = read(labels[page]);
    const bool goes_on =
        page > 0 && label.number > 1 && label.number == before.number + 1 && label.before == before.before;
    before = label;
    if (goes_on) continue;
    append_integer(out, static_cast<std::int64_t>(page));
    out += "<<";
    if (label.number != 0) out += "/S/D";
    if (label.number > 1) out += "/St " + std::to_string(label.number);
    if (!label.before.empty()) (out += "/P") += text_string(label.before);
    out += ">>";
  }
  return out + "]>>";
}

}  // namespace planverk::pdf
