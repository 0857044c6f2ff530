#include "survey/survey.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstring>
#include <string>

#include "survey/packed.h"
#include "survey/tokens.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t header_within = 1024;  ///< where readers look for `%PDF-` (ISO 32000-1, annex H, note 13)

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// What begins like something else, by the first bytes of its format.
std::string known_as(std::string_view bytes) {
  using namespace std::string_view_literals;
  std::string_view text = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  while (!text.empty() && is_pdf_space(text.front())) text.remove_prefix(1);
  std::string begin(text.substr(0, 16));
  std::ranges::transform(begin, begin.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (bytes.starts_with("PK\x03\x04")) return "zip";
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return "ole";
  if (bytes.starts_with("\x89PNG")) return "png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "jpeg";
  if (bytes.starts_with("II*\0"sv) || bytes.starts_with("MM\0*"sv)) return "tiff";
  if (bytes.starts_with("%!PS")) return "postscript";
  if (begin.starts_with("{\\rtf")) return "rtf";
  if (begin.starts_with("<!doctype html") || begin.starts_with("<html")) return "html";
  if (begin.starts_with("<?xml")) return "xml";
  return {};
}

/// `12 0 obj` before `at`, where `obj` begins; number 0 where it is none.
ObjectId heading_before(std::string_view bytes, std::size_t at) {
  const auto number = [&]() -> int {
    std::size_t end = at;
    while (end > 0 && is_pdf_space(bytes[end - 1])) --end;
    std::size_t begin = end;
    while (begin > 0 && end - begin < 10 && is_digit(bytes[begin - 1])) --begin;
    if (end == at && at > 0 && !is_digit(bytes[at - 1])) return -1;
    int value = -1;
    const auto result = std::from_chars(bytes.data() + begin, bytes.data() + end, value);
    at = begin;
    return result.ec == std::errc{} ? value : -1;
  };
  const int generation = number();
  if (generation < 0) return {};
  const int own = number();
  return own <= 0 ? ObjectId{} : ObjectId{own, generation};
}

class Look {
 public:
  Look(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

  std::expected<Survey, Refusal> run() {
    find_objects();
    if (out_.objects.size() > limits_.objects) return refuse("objects");
    if (!count_tokens()) return refuse("tokens");
    if (auto judged = judge_streams(); !judged) return std::unexpected(judged.error());
    std::ranges::sort(out_.objects);
    const auto repeated = std::ranges::unique(out_.objects);
    out_.objects.erase(repeated.begin(), repeated.end());
    if (out_.objects.size() > limits_.objects) return refuse("objects");
    count_editions();
    return std::move(out_);
  }

 private:
  static std::unexpected<Refusal> refuse(const char* what) {
    return std::unexpected(Refusal{Trouble::too_large, what});
  }

  void find_objects() {
    for (std::size_t at = bytes_.find("obj"); at != npos; at = bytes_.find("obj", at + 3)) {
      const ObjectId id = heading_before(bytes_, at);
      if (!id) continue;
      out_.objects.push_back(id);
      headings_.push_back(at + 3);
      if (out_.objects.size() > limits_.objects) return;
    }
  }

  /// Of all that is not a stream's data. A stream without an end is taken for data to the last heading.
  bool count_tokens() {
    TokenCount count;
    std::size_t at = 0;
    while (at < bytes_.size()) {
      const std::size_t stream = next_stream(at);
      count.take(bytes_.substr(at, stream == npos ? npos : stream - at));
      if (count.count() > limits_.tokens) return false;
      if (stream == npos) break;
      const std::size_t end = bytes_.find("endstream", stream);
      if (end == npos) break;
      at = end + 9;
    }
    out_.tokens = count.count();
    return true;
  }

  /// Where the data after the next keyword `stream` begin.
  [[nodiscard]] std::size_t next_stream(std::size_t from) const {
    for (std::size_t at = bytes_.find("stream", from); at != npos; at = bytes_.find("stream", at + 6)) {
      if (at >= 3 && bytes_.substr(at - 3, 3) == "end") continue;
      std::size_t data = at + 6;
      if (data < bytes_.size() && bytes_[data] == '\r') ++data;
      if (data < bytes_.size() && bytes_[data] == '\n') ++data;
      return data;
    }
    return npos;
  }

  /// Every stream in the file, those too that stand within another's data: an offset can lead anywhere. The keyword may
  /// stand in a string or comment before the dictionary ends, so what follows a heading is looked at piece by piece,
  /// each once.
  std::expected<void, Refusal> judge_streams() {
    auto heading = headings_.begin();
    std::size_t begin = npos;
    std::size_t seen = 0;  // of the text after the heading
    std::size_t judged = 0;
    bool packed = false;
    for (std::size_t data = next_stream(0); data != npos; data = next_stream(data)) {
      out_.streams.push_back(data);
      while (heading != headings_.end() && *heading < data) {
        begin = seen = *heading++;
        judged = 0;
        packed = false;
      }
      if (begin == npos) continue;
      packed = packed || may_be_packed(bytes_.substr(seen, data - seen));
      seen = data;
      if (!packed) continue;
      if (++judged > most_judged || data - begin > most_dictionary) return refuse("syntax");
      if (auto done = judge(begin, data); !done) return done;
    }
    return {};
  }

  std::expected<void, Refusal> judge(std::size_t begin, std::size_t data) {
    if (end_ == 0 || (end_ != npos && end_ < data)) end_ = bytes_.find("endstream", data);
    const auto judged = judge_packed(bytes_.substr(begin, data - begin),
                                     bytes_.substr(data, std::min(end_, bytes_.size()) - data), limits_, out_);
    if (!judged) return std::unexpected(judged.error());
    if (*judged == Judged::sealed) out_.sealed.push_back(heading_before(bytes_, begin - 3));
    return {};
  }

  void count_editions() {
    for (std::size_t at = bytes_.find("%%EOF"); at != npos; at = bytes_.find("%%EOF", at + 5)) ++out_.revisions;
    const std::string_view first = bytes_.substr(0, 2 * header_within);
    const std::size_t end = first.find("endobj");
    out_.linearized = end != npos && first.substr(0, end).find("/Linearized") != npos;
    const std::size_t own = out_.linearized ? 2 : 1;
    out_.revisions -= std::min(out_.revisions, own);
  }

  static constexpr std::size_t npos = std::string_view::npos;
  static constexpr std::size_t most_dictionary = 1 << 20;
  static constexpr std::size_t most_judged = 8;  ///< keywords `stream` after one heading
  std::string_view bytes_;
  const Limits& limits_;
  Survey out_;
  std::size_t end_ = 0;                ///< the next `endstream`, npos when there is none any more
  std::vector<std::size_t> headings_;  ///< where what follows `N G obj` begins
};

}  // namespace

std::expected<Survey, Refusal> survey(std::string_view bytes, const Limits& limits) {
  if (bytes.empty()) return std::unexpected(Refusal{Trouble::empty, {}});
  if (bytes.substr(0, header_within).find("%PDF-") == std::string_view::npos) {
    return std::unexpected(Refusal{Trouble::no_pdf, known_as(bytes)});
  }
  if (bytes.size() > limits.file_bytes) return std::unexpected(Refusal{Trouble::too_large, "file"});
  return Look(bytes, limits).run();
}

}  // namespace planverk::foreign
