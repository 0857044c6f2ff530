#include "file.h"

#include <zlib.h>

#include <stdexcept>

namespace planverk::test::pdf {

namespace {

const Object nothing{};
const Dictionary no_dictionary{};
const Array no_array{};

std::string inflated(std::string_view bytes) {
  std::string out;
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) throw std::runtime_error("zlib cannot start");
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  int status = Z_OK;
  std::string part(1 << 16, '\0');
  while (status == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    status = inflate(&stream, Z_NO_FLUSH);
    out.append(part, 0, part.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error("a compressed stream is damaged");
  return out;
}

/// Undoes the PNG predictor Up, the only one that is written.
std::string unpredicted(const std::string& rows, std::size_t columns) {
  std::string out;
  for (std::size_t at = 0; at + columns + 1 <= rows.size(); at += columns + 1) {
    if (rows[at] != '\2') throw std::runtime_error("a predictor other than Up");
    for (std::size_t i = 0; i < columns; ++i) {
      const char above = out.size() >= columns ? out[out.size() - columns] : '\0';
      out += static_cast<char>(rows[at + 1 + i] + above);
    }
  }
  return out;
}

}  // namespace

File::File(std::string_view bytes) : bytes_(bytes) {
  if (!bytes.starts_with("%PDF-1.7")) throw std::runtime_error("the file does not begin with %PDF-1.7");
  const std::size_t at = bytes.rfind("startxref");
  if (at == std::string_view::npos) throw std::runtime_error("the file has no startxref");
  Parser parser(bytes, at + 9);
  const auto start = parser.next();
  if (!start || start->as<double>() == nullptr) throw std::runtime_error("startxref has no number");
  read_references(static_cast<std::size_t>(*start->as<double>()));
}

void File::read_references(std::size_t at) {
  for (int updates = 0; updates < 100; ++updates) {
    Parser parser(bytes_, at);
    const auto first = parser.next();
    if (!first) throw std::runtime_error("startxref leads past the end");
    Dictionary before;
    before.swap(trailer_);
    if (first->is_keyword("xref")) {
      read_table(parser);
    } else {
      read_reference_stream(at);
    }
    const auto previous = trailer_.find("Prev");
    const bool more = previous != trailer_.end();
    if (more) at = static_cast<std::size_t>(*previous->second.as<double>());
    if (!before.empty()) trailer_.swap(before);  // the newest one counts
    if (!more) return;
  }
}

void File::read_table(Parser& parser) {
  for (;;) {
    auto first = parser.next();
    if (!first) throw std::runtime_error("a cross-reference table has no trailer");
    if (first->is_keyword("trailer")) break;
    const auto count = parser.next();
    int number = static_cast<int>(*first->as<double>());
    for (double left = *count->as<double>(); left > 0; --left, ++number) {
      const auto at = parser.next();
      parser.next();
      const auto used = parser.next();
      if (used->is_keyword("n")) places_.try_emplace(number, Place{0, static_cast<std::size_t>(*at->as<double>())});
    }
  }
  trailer_ = *parser.next()->as<Dictionary>();
}

void File::read_reference_stream(std::size_t at) {
  std::size_t start = 0;
  const Object object = read_at(at, &start);
  trailer_ = dictionary(object);
  const Dictionary parameters = dictionary(trailer_, "DecodeParms");
  std::string rows = inflated(bytes_.substr(start, static_cast<std::size_t>(number(trailer_, "Length"))));
  if (number(parameters, "Predictor") >= 10)
    rows = unpredicted(rows, static_cast<std::size_t>(number(parameters, "Columns")));
  std::vector<std::size_t> widths;
  std::size_t row = 0;
  for (const Object& width : array(trailer_, "W")) {
    widths.push_back(static_cast<std::size_t>(*width.as<double>()));
    row += widths.back();
  }
  if (widths.size() != 3 || row == 0) throw std::runtime_error("a cross-reference stream has no widths");
  int object_number = 0;
  for (std::size_t at_row = 0; at_row + row <= rows.size(); at_row += row, ++object_number) {
    std::vector<std::size_t> fields;
    std::size_t byte = at_row;
    for (const std::size_t width : widths) {
      std::size_t value = 0;
      for (std::size_t i = 0; i < width; ++i) value = value << 8 | static_cast<std::uint8_t>(rows[byte++]);
      fields.push_back(value);
    }
    if (fields[0] == 1) places_.try_emplace(object_number, Place{0, fields[1]});
    if (fields[0] == 2) places_.try_emplace(object_number, Place{static_cast<int>(fields[1]), fields[2]});
  }
}

Object File::read_at(std::size_t at, std::size_t* stream_start) {
  Parser parser(bytes_, at);
  parser.next();
  parser.next();
  const auto keyword = parser.next();
  if (!keyword || !keyword->is_keyword("obj")) throw std::runtime_error("no object at byte " + std::to_string(at));
  auto value = parser.next();
  if (!value) throw std::runtime_error("an object without a value");
  const auto after = parser.next();
  if (stream_start != nullptr && after && after->is_keyword("stream")) {
    std::size_t start = parser.position();
    if (bytes_.substr(start).starts_with("\r\n")) {
      start += 2;
    } else if (bytes_.substr(start).starts_with("\n")) {
      start += 1;
    }
    *stream_start = start;
  }
  return std::move(*value);
}

const Object& File::object(int number) {
  if (const auto found = objects_.find(number); found != objects_.end()) return found->second;
  const auto place = places_.find(number);
  if (place == places_.end()) return nothing;
  if (place->second.stream == 0) {
    std::size_t start = 0;
    Object value = read_at(place->second.at, &start);
    if (start != 0) stream_starts_[number] = start;
    return objects_[number] = std::move(value);
  }
  const int pack_number = place->second.stream;
  if (!packs_.contains(pack_number)) {
    Pack made;
    made.text = stream(pack_number);
    const Dictionary head = dictionary(object(pack_number));
    Parser parser(made.text);
    const auto first = static_cast<std::size_t>(this->number(head, "First"));
    for (double left = this->number(head, "N"); left > 0; --left) {
      const int packed_number = static_cast<int>(*parser.next()->as<double>());
      made.index.emplace_back(packed_number, first + static_cast<std::size_t>(*parser.next()->as<double>()));
    }
    packs_[pack_number] = std::move(made);
  }
  const Pack& held = packs_[pack_number];
  const auto& [packed_number, at] = held.index.at(place->second.at);
  if (packed_number != number)
    throw std::runtime_error("an object stream holds another object than the references say");
  return objects_[number] = Parser(held.text, at).next().value_or(Object{});
}

const Object& File::resolve(const Object& object_or_reference) {
  const Object* at = &object_or_reference;
  for (int steps = 0; at->as<Reference>() != nullptr && steps < 10; ++steps) at = &object(at->as<Reference>()->number);
  return *at;
}

const Object& File::get(const Dictionary& dictionary, std::string_view key) {
  const auto found = dictionary.find(std::string(key));
  return found == dictionary.end() ? nothing : resolve(found->second);
}

const Dictionary& File::dictionary(const Object& object_or_reference) {
  const auto* found = resolve(object_or_reference).as<Dictionary>();
  return found == nullptr ? no_dictionary : *found;
}

const Array& File::array(const Dictionary& owner, std::string_view key) {
  const auto* found = get(owner, key).as<Array>();
  return found == nullptr ? no_array : *found;
}

double File::number(const Dictionary& owner, std::string_view key, double otherwise) {
  const auto* found = get(owner, key).as<double>();
  return found == nullptr ? otherwise : *found;
}

std::string File::name(const Dictionary& owner, std::string_view key) {
  const auto* found = get(owner, key).as<Name>();
  return found == nullptr ? std::string() : found->text;
}

std::string File::text(const Dictionary& owner, std::string_view key) {
  const auto* found = get(owner, key).as<std::string>();
  return found == nullptr ? std::string() : text_of(*found);
}

int File::reference(const Dictionary& owner, std::string_view key) {
  const auto found = owner.find(std::string(key));
  if (found == owner.end() || found->second.as<Reference>() == nullptr) return 0;
  return found->second.as<Reference>()->number;
}

std::string File::stream(int number) {
  const Dictionary head = dictionary(object(number));
  const auto start = stream_starts_.find(number);
  if (start == stream_starts_.end()) throw std::runtime_error("object " + std::to_string(number) + " is not a stream");
  const auto length = static_cast<std::size_t>(this->number(head, "Length"));
  const std::string_view raw = bytes_.substr(start->second, length);
  // Line end before endstream, which the length does not count (ISO 19005-2, 6.1.7.1).
  const std::string_view end = bytes_.substr(start->second + length, 12);
  if (!end.starts_with("\nendstream") && !end.starts_with("\r\nendstream")) {
    throw std::runtime_error("the length of stream " + std::to_string(number) + " is wrong");
  }
  return name(head, "Filter") == "FlateDecode" ? inflated(raw) : std::string(raw);
}

}  // namespace planverk::test::pdf
