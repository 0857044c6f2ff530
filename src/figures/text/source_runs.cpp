#include "text/source_runs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"

namespace planverk::figures {

namespace {

std::string decoded(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> named{
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}}};
  for (const auto& [known, words] : named) {
    if (name == known) return std::string(words);
  }
  if (!name.starts_with('#')) return {};
  const bool hexadecimal = name.starts_with("#x");
  const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
  std::uint32_t character = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), character, hexadecimal ? 16 : 10);
  return utf8::encode(character);
}

void put(SourceRun& run, std::string_view words, std::size_t begin, std::size_t end) {
  run.words += words;
  const BytePlace place{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  run.places.insert(run.places.end(), words.size(), place);
}

void put_raw(SourceRun& run, std::string_view bytes, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at) {
    const bool line_end = bytes[at] == '\r';
    if (line_end && at + 1 < end && bytes[at + 1] == '\n') continue;
    put(run, line_end ? std::string_view("\n") : bytes.substr(at, 1), at, at + 1);
  }
}

/// Text from `at` on to `end`, escapes decoded.
void put_text(SourceRun& run, std::string_view bytes, std::size_t at, std::size_t end) {
  while (at < end) {
    const std::size_t escape = std::min(bytes.find('&', at), end);
    put_raw(run, bytes, at, escape);
    if (escape == end) return;
    const std::size_t close = std::min(bytes.find(';', escape), end - 1);
    put(run, decoded(bytes.substr(escape + 1, close - escape - 1)), escape, close + 1);
    at = close + 1;
  }
}

class RunReader {
 public:
  explicit RunReader(std::string_view bytes) : bytes_(bytes) {}

  SourceRuns read(std::size_t at) {
    while (at < bytes_.size()) {
      const std::string_view rest = bytes_.substr(at);
      if (rest.starts_with("<!--")) {
        at = behind(at + 4, "-->");
      } else if (rest.starts_with("<![CDATA[")) {
        const std::size_t end = std::min(bytes_.find("]]>", at), bytes_.size());
        put_raw(run_, bytes_, at + 9, end);
        at = end + 3;
      } else if (rest.starts_with("<?")) {
        at = behind(at + 2, "?>");
      } else if (rest.starts_with("</")) {
        if (open_.empty()) break;
        close();
        at = behind(at, ">");
      } else if (rest.starts_with('<')) {
        at = open(at);
      } else {
        const std::size_t end = std::min(bytes_.find('<', at), bytes_.size());
        put_text(run_, bytes_, at, end);
        at = end;
      }
    }
    end_run();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t behind(std::size_t at, std::string_view mark) const {
    const std::size_t end = bytes_.find(mark, at);
    return end == std::string_view::npos ? bytes_.size() : end + mark.size();
  }

  void end_run() {
    if (!run_.words.empty()) found_.runs.push_back(std::move(run_));
    run_ = {};
  }

  std::size_t open(std::size_t at) {
    end_run();
    const auto start = static_cast<std::uint32_t>(at);
    found_.elements[start].first = found_.runs.size();
    char quote = '\0';
    for (++at; at < bytes_.size() && (quote != '\0' || bytes_[at] != '>'); ++at) {
      if (quote == bytes_[at]) {
        quote = '\0';
      } else if (quote == '\0' && (bytes_[at] == '"' || bytes_[at] == '\'')) {
        quote = bytes_[at];
      }
    }
    open_.push_back(start);
    if (bytes_[at - 1] == '/') close();
    return at + 1;
  }

  void close() {
    end_run();
    found_.elements[open_.back()].behind = found_.runs.size();
    open_.pop_back();
  }

  std::string_view bytes_;
  SourceRuns found_;
  SourceRun run_;
  std::vector<std::uint32_t> open_;
};

}  // namespace

SourceRuns runs_behind(std::string_view bytes, std::size_t begin) {
  return RunReader(bytes).read(begin);
}

SourceRun run_between(std::string_view bytes, std::size_t begin, std::size_t end) {
  SourceRun run;
  put_text(run, bytes, begin, end);
  return run;
}

}  // namespace planverk::figures
