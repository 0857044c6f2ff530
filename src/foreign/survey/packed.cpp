#include "survey/packed.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>

#include "decode/inflate.h"
#include "survey/tokens.h"

namespace planverk::foreign {

namespace {

/// Deflate makes at most 1032 bytes of one (its format), so this comes to 66 MB that nobody has counted.
constexpr std::size_t most_sealed = 64 * 1024;
/// PNG predictors (7.4.4.4) keep two rows.
constexpr long most_columns = 1 << 16;

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Names may have any letter as #xx (7.3.5): the text with these resolved, everywhere.
std::string plain(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '#' && at + 2 < text.size() && hex_digit(text[at + 1]) >= 0 && hex_digit(text[at + 2]) >= 0) {
      out += static_cast<char>(hex_digit(text[at + 1]) * 16 + hex_digit(text[at + 2]));
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

/// The number behind a name, if one stands there.
std::optional<long> number_after(std::string_view dictionary, std::string_view name) {
  const std::size_t at = dictionary.find(name);
  if (at == std::string_view::npos) return {};
  std::size_t begin = at + name.size();
  while (begin < dictionary.size() && is_pdf_space(dictionary[begin])) ++begin;
  long value = 0;
  const auto [end, error] = std::from_chars(dictionary.data() + begin, dictionary.data() + dictionary.size(), value);
  if (error != std::errc{}) return {};
  return value;
}

std::size_t occurrences(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

/// Takes the decoded bytes of one stream.
class Counting {
 public:
  Counting(const Limits& limits, Survey& survey, bool objects) : limits_(limits), survey_(survey), objects_(objects) {}

  bool take(std::string_view piece) {
    survey_.syntax_bytes += piece.size();
    made_ += piece.size();
    if (objects_) tokens_.take(piece);
    if (head_.size() < most_head) head_ += piece.substr(0, most_head - head_.size());
    return survey_.syntax_bytes <= limits_.syntax_bytes && survey_.tokens + tokens_.count() <= limits_.tokens;
  }

  /// Numbers of the objects, which a stream of them begins with: `number offset` for each.
  void finish(std::optional<long> count) {
    survey_.tokens += tokens_.count();
    if (!objects_ || !count) return;
    const char* at = head_.data();
    const char* const end = at + head_.size();
    for (long index = 0; index < *count * 2; ++index) {
      while (at != end && is_pdf_space(*at)) ++at;
      int value = 0;
      const auto [next, error] = std::from_chars(at, end, value);
      if (error != std::errc{}) return;
      if (index % 2 == 0 && value > 0) survey_.objects.push_back({value, 0});
      at = next;
    }
  }

  [[nodiscard]] std::uint64_t made() const { return made_; }

 private:
  static constexpr std::size_t most_head = 4 << 20;  ///< more than the pairs of any stream that libqpdf would read
  const Limits& limits_;
  Survey& survey_;
  bool objects_;
  TokenCount tokens_;
  std::string head_;
  std::uint64_t made_ = 0;
};

std::unexpected<Refusal> too_large(const Limits& limits, const Survey& survey) {
  return std::unexpected(Refusal{Trouble::too_large, survey.syntax_bytes > limits.syntax_bytes ? "syntax" : "tokens"});
}

/// A cross-reference stream becomes an entry for each `W` bytes.
bool entries_fit(std::string_view dictionary, std::uint64_t made, const Limits& limits) {
  const std::size_t at = dictionary.find("/W");
  if (at == std::string_view::npos) return true;
  const std::size_t open = dictionary.find('[', at);
  if (open == std::string_view::npos) return true;
  std::uint64_t width = 0;
  std::size_t next = open + 1;
  for (int field = 0; field < 3; ++field) {
    while (next < dictionary.size() && is_pdf_space(dictionary[next])) ++next;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(dictionary.data() + next, dictionary.data() + dictionary.size(), value);
    if (error != std::errc{}) break;
    width += value;
    next = static_cast<std::size_t>(end - dictionary.data());
  }
  return made / std::max<std::uint64_t>(width, 1) <= limits.objects;
}

}  // namespace

bool may_be_packed(std::string_view dictionary) {
  const std::string text = plain(dictionary);
  return text.find("/First") != std::string::npos || text.find("/ObjStm") != std::string::npos ||
         text.find("/XRef") != std::string::npos;
}

std::expected<Judged, Refusal> judge_packed(std::string_view dictionary, std::string_view data, const Limits& limits,
                                            Survey& survey) {
  const std::string text = plain(dictionary);
  const bool objects = text.find("/XRef") == std::string::npos;
  Counting counting(limits, survey, objects);
  if (number_after(text, "/Columns").value_or(0) > most_columns) return too_large(limits, survey);
  const std::size_t filters = occurrences(text, "Decode") - occurrences(text, "/DecodeParms");
  const auto count = number_after(text, "/N");
  if (filters == 0) {
    if (!counting.take(data)) return too_large(limits, survey);
    counting.finish(count);
    return Judged::counted;
  }
  const bool flate = filters == 1 && text.find("/FlateDecode") != std::string::npos;
  const Inflated ended =
      flate ? inflate(data, [&](std::string_view piece) { return counting.take(piece); }) : Inflated::cut;
  if (ended == Inflated::stopped || !entries_fit(text, counting.made(), limits)) return too_large(limits, survey);
  counting.finish(count);
  if (ended == Inflated::whole || counting.made() > data.size()) return Judged::counted;
  // Encrypted, or filtered as no program writes such streams. A filter on a filter multiplies.
  if (data.size() > (filters == 1 ? most_sealed : most_sealed / 1024)) {
    return std::unexpected(Refusal{Trouble::too_large, "syntax"});
  }
  return Judged::sealed;
}

std::expected<void, Refusal> survey_sealed(std::string_view dictionary, std::string_view data, const Limits& limits,
                                           Survey& survey) {
  const auto judged = judge_packed(dictionary, data, limits, survey);
  if (!judged) return std::unexpected(judged.error());
  return {};
}

}  // namespace planverk::foreign
