#include "facts/metadata.h"

#include <algorithm>
#include <cctype>

#include "base/utf8.h"
#include "content/text_string.h"
#include "decode/stream.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_xmp = 16 << 20;
constexpr std::size_t most_value = 4096;

/// The prefix that the text gives a namespace; the usual one where it does not say.
std::string prefix_of(std::string_view xmp, std::string_view space, std::string_view usual) {
  for (const char quote : {'"', '\''}) {
    const std::string value = "=" + std::string(1, quote) + std::string(space) + std::string(1, quote);
    const std::size_t at = xmp.find(value);
    if (at == std::string_view::npos) continue;
    std::size_t begin = at;
    while (begin > 0 && xmp[begin - 1] != ':' && at - begin < 64) --begin;
    return std::string(xmp.substr(begin, at - begin));
  }
  return std::string(usual);
}

std::string unescaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    constexpr std::pair<std::string_view, char> entities[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    const auto found = std::ranges::find_if(entities, [&](const auto& each) { return text.starts_with(each.first); });
    if (found != std::end(entities)) {
      out += found->second;
      text.remove_prefix(found->first.size());
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

/// `name="value"` or `<name>value</name>`.
std::string value_of(std::string_view xmp, const std::string& name) {
  for (std::size_t at = xmp.find(name); at != std::string_view::npos; at = xmp.find(name, at + name.size())) {
    std::string_view rest = xmp.substr(at + name.size());
    while (!rest.empty() && std::isspace(static_cast<unsigned char>(rest.front())) != 0) rest.remove_prefix(1);
    char end = '<';
    if (rest.starts_with('=')) {
      rest.remove_prefix(1);
      while (!rest.empty() && std::isspace(static_cast<unsigned char>(rest.front())) != 0) rest.remove_prefix(1);
      if (rest.empty()) return {};
      end = rest.front();
    } else if (!rest.starts_with('>')) {
      continue;
    }
    if (rest.empty()) return {};
    rest.remove_prefix(1);
    return std::string(utf8::trim(rest.substr(0, std::min(rest.find(end), most_value))));
  }
  return {};
}

/// The first item of `<dc:title><rdf:Alt><rdf:li …>`.
std::string title_of(std::string_view xmp) {
  const std::string name = prefix_of(xmp, "http://purl.org/dc/elements/1.1/", "dc") + ":title";
  const std::size_t begin = xmp.find("<" + name);
  if (begin == std::string_view::npos) return {};
  const std::string_view within = xmp.substr(begin, xmp.find("</" + name, begin) - begin);
  const std::size_t item = within.find(":li");
  const std::size_t open = item == std::string_view::npos ? item : within.find('>', item);
  if (open == std::string_view::npos || (open > 0 && within[open - 1] == '/')) return {};
  const std::string_view rest = within.substr(open + 1);
  return unescaped(utf8::trim(rest.substr(0, std::min(rest.find('<'), most_value))));
}

}  // namespace

Metadata metadata_of(std::string_view xmp) {
  Metadata out;
  out.xmp = true;
  std::string wide;
  if (xmp.starts_with("\xFE\xFF") || xmp.starts_with("\xFF\xFE")) {
    wide = text_string(xmp);
    xmp = wide;
  }
  out.title = title_of(xmp);
  const std::string pdfa = prefix_of(xmp, "http://www.aiim.org/pdfa/ns/id/", "pdfaid");
  out.pdfa = value_of(xmp, pdfa + ":part") + value_of(xmp, pdfa + ":conformance");
  std::ranges::transform(out.pdfa, out.pdfa.begin(), [](unsigned char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
  });
  if (out.pdfa.size() > 8) out.pdfa.clear();
  out.pdfua = value_of(xmp, prefix_of(xmp, "http://www.aiim.org/pdfua/ns/id/", "pdfuaid") + ":part");
  if (out.pdfua.size() > 8) out.pdfua.clear();
  return out;
}

std::string property_of(const File& file, std::string_view name_space, std::string_view name) {
  const Object stream = file.root().get("/Metadata");
  const auto xmp = stream.is_stream() ? decoded(stream, most_xmp) : std::nullopt;
  if (!xmp) return {};
  const std::string prefix = prefix_of(*xmp, name_space, "");
  return prefix.empty() ? std::string() : unescaped(value_of(*xmp, prefix + ":" + std::string(name)));
}

Metadata read_metadata(const File& file) {
  Metadata out;
  const Object stream = file.root().get("/Metadata");
  if (const auto xmp = stream.is_stream() ? decoded(stream, most_xmp) : std::nullopt) out = metadata_of(*xmp);
  out.info_title = file.trailer().get("/Info").get("/Title").text();
  return out;
}

}  // namespace planverk::foreign
