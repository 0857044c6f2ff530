#include "provenance.h"

#include "base/hash.h"
#include "base/utf8.h"

namespace planverk::exchange {

namespace {

std::string place_of(Span span, const Sources& sources) {
  const Place place = sources.place(span);
  return std::string(place.file.substr(place.file.find_last_of('/') + 1)) + ':' + std::to_string(place.line);
}

void name_told(Told& told, const Sources& sources) {
  if (told.place.empty() && told.span.known()) told.place = place_of(told.span, sources);
}

}  // namespace

Provenance provenance_of(const Input& input, const ReadOptions& options) {
  Provenance provenance;
  provenance.file = input.name.substr(input.name.find_last_of('/') + 1);
  provenance.digest = hex(sha256(input.bytes));
  provenance.retrieved = options.retrieved;
  provenance.label = options.source;
  return provenance;
}

std::string id_of_words(std::string_view words) {
  std::string id;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = utf8::lower(utf8::next(words, at));
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (plain) {
      id += static_cast<char>(c);
    } else if (c == U'å' || c == U'ä' || c == U'æ') {
      id += 'a';
    } else if (c == U'ö' || c == U'ø') {
      id += 'o';
    } else if (!id.empty() && !id.ends_with('-')) {
      id += '-';
    }
  }
  if (id.ends_with('-')) id.pop_back();
  // Ids are names, and names begin with a letter.
  if (id.empty() || (id[0] >= '0' && id[0] <= '9')) id.insert(0, "k-");
  return id;
}

void name_places(std::vector<Arrival>& arrivals, const Sources& sources) {
  for (Arrival& each : arrivals) {
    if (each.place.empty() && each.span.known()) each.place = place_of(each.span, sources);
    for (auto& [name, told] : each.attributes) name_told(told, sources);
    if (each.text) name_told(*each.text, sources);
    name_places(each.children, sources);
  }
}

}  // namespace planverk::exchange
