#include "update/update.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "foreign/syntax.h"
#include "update/value.h"

namespace planverk::signature {

using foreign::ObjectId;

namespace {

using Places = std::map<ObjectId, std::uint64_t>;

/// Runs of numbers that follow one another: the sections of a table, the pairs of Index.
std::vector<std::pair<int, int>> runs_of(const Places& places) {
  std::vector<std::pair<int, int>> runs;
  for (const auto& [id, place] : places) {
    if (!runs.empty() && runs.back().first + runs.back().second == id.number) {
      ++runs.back().second;
    } else {
      runs.emplace_back(id.number, 1);
    }
  }
  return runs;
}

std::string padded(std::uint64_t value, std::size_t digits) {
  std::string out = std::to_string(value);
  if (out.size() < digits) out.insert(0, digits - out.size(), '0');
  return out;
}

std::string table(const Places& places) {
  std::string out = "xref\n";
  auto next = places.begin();
  for (const auto& [first, count] : runs_of(places)) {
    out += std::to_string(first) + " " + std::to_string(count) + "\n";
    for (int i = 0; i < count; ++i, ++next)
      out += padded(next->second, 10) + " " + padded(static_cast<std::uint64_t>(next->first.generation), 5) + " n \n";
  }
  return out;
}

void append_bytes(std::string& out, std::uint64_t value, unsigned count) {
  for (unsigned i = count; i > 0; --i) out += static_cast<char>((value >> (8 * (i - 1))) & 0xFFU);
}

constexpr unsigned place_width = 8;

/// A row an object: of type 1, where it begins, its generation.
std::string rows(const Places& places) {
  std::string out;
  for (const auto& [id, place] : places) {
    out += '\1';
    append_bytes(out, place, place_width);
    append_bytes(out, static_cast<std::uint64_t>(id.generation), 2);
  }
  return out;
}

std::string index_of(const Places& places) {
  std::string out = "/Index[";
  for (const auto& [first, count] : runs_of(places)) out += std::to_string(first) + " " + std::to_string(count) + " ";
  out.back() = ']';
  return out;
}

std::string stream_value(std::string_view entries, std::string_view encoded) {
  std::string out = "<<";
  out.append(entries).append("/Length ").append(std::to_string(encoded.size())).append(">>\nstream\n");
  return out.append(encoded).append("\nendstream");
}

/// Numbers of objects that the file may hold start below this.
int size_of(const foreign::Objects& file) {
  constexpr std::int64_t most = 8'388'607;
  return static_cast<int>(std::clamp<std::int64_t>(file.trailer().get("/Size").integer().value_or(1), 1, most));
}

}  // namespace

Update::Update(const foreign::Objects& file, Ending ending) : file_(file), ending_(ending), next_(size_of(file)) {}

ObjectId Update::add(std::string value) {
  const ObjectId id = reserve();
  replace(id, std::move(value));
  return id;
}

ObjectId Update::add_stream(std::string_view entries, std::string_view encoded) {
  return add(stream_value(entries, encoded));
}

/// The first part of ID says which file it is, the second which edition (14.4).
std::string Update::trailer_entries(std::string_view identifier, int size) const {
  const foreign::Object trailer = file_.trailer();
  std::string out = "/Size " + std::to_string(size) + "/Root " + notation(trailer.get("/Root")) + "/Prev " +
                    std::to_string(ending_.cross_references);
  if (trailer.has("/Info")) out += "/Info " + notation(trailer.get("/Info"));
  const foreign::Object id = trailer.get("/ID");
  if (id.size() == 2) {
    const Digest digest = sha256(id.at(1).bytes() + std::string(identifier));
    const std::string edition(digest.begin(), digest.begin() + 16);
    out += "/ID[" + foreign::string_syntax(id.at(0).bytes()) + foreign::string_syntax(edition) + "]";
  }
  return out;
}

Update::Written Update::write(std::string_view identifier) const {
  Written out;
  const std::string& before = file_.bytes();
  if (!before.ends_with('\n') && !before.ends_with('\r')) out.bytes += '\n';
  for (const auto& [id, value] : objects_) {
    out.places[id] = before.size() + out.bytes.size();
    out.bytes += std::to_string(id.number) + " " + std::to_string(id.generation) + " obj\n" + value + "\nendobj\n";
  }
  const std::uint64_t section = before.size() + out.bytes.size();
  if (ending_.stream) {
    const ObjectId own{next_, 0};
    Places places = out.places;
    places[own] = section;
    const std::string entries = "/Type/XRef/W[1 " + std::to_string(place_width) + " 2]" + index_of(places) +
                                trailer_entries(identifier, next_ + 1);
    out.bytes += std::to_string(own.number) + " 0 obj\n" + stream_value(entries, rows(places)) + "\nendobj\n";
  } else {
    out.bytes += table(out.places) + "trailer\n<<" + trailer_entries(identifier, next_) + ">>\n";
  }
  out.bytes += "startxref\n" + std::to_string(section) + "\n%%EOF\n";
  return out;
}

}  // namespace planverk::signature
