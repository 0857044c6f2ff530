#include <nlohmann/json.hpp>

#include "json/value.h"

namespace planverk::exchange::json {

constexpr Rule rules[] = {
    {"json-syntax", "", Stage::exchange, RuleClass::format, Severity::error,
     "A JSON file that is taken in is well-formed (RFC 8259), in UTF-8, and within the bounds of size, depth and number of "
     "values.",
     "ledger: json-syntax"},
    {"json-shape", "", Stage::exchange, RuleClass::format, Severity::error,
     "What a JSON file that is taken in must have is there and of the right kind.", "ledger: json-shape"},
};

namespace {

/// Counts the bytes that the parser has taken: with it each value gets its place, which the parser itself does not tell.
class Counting {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Counting(const char* at, std::uint32_t* taken) : at_(at), taken_(taken) {}
  reference operator*() const { return *at_; }
  Counting& operator++() {
    ++at_;
    ++*taken_;
    return *this;
  }
  Counting operator++(int) {
    Counting before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Counting& other) const { return at_ == other.at_; }
  bool operator!=(const Counting& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::uint32_t* taken_;
};

/// Builds the tree while the parser goes through the file: nothing is held twice, and bounds stop it at once.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view bytes, const Bounds& bounds, const std::uint32_t& taken)
      : bytes_(bytes), bounds_(bounds), taken_(taken) {}

  bool null() override { return put({}); }
  bool boolean(bool value) override { return put(made(Value::Kind::boolean, value ? "true" : "false")); }
  bool number_integer(number_integer_t value) override { return put(made(Value::Kind::number, std::to_string(value))); }
  bool number_unsigned(number_unsigned_t value) override { return put(made(Value::Kind::number, std::to_string(value))); }
  bool number_float(number_float_t, const string_t& digits) override { return put(made(Value::Kind::number, digits)); }
  bool string(string_t& text) override { return put(made(Value::Kind::text, std::move(text))); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Value::Kind::object); }
  bool start_array(std::size_t) override { return open(Value::Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    open_.back()->names.push_back(std::move(name));
    before_ = taken_;
    return true;
  }
  bool parse_error(std::size_t at, const std::string&, const nlohmann::detail::exception&) override {
    failed_at = static_cast<std::uint32_t>(at == 0 ? 0 : at - 1);
    return false;
  }

  Value root;
  std::uint32_t failed_at = 0;
  std::string_view passed;  ///< the bound that was passed: `depth` or `values`

 private:
  static Value made(Value::Kind kind, std::string text) {
    Value value;
    value.kind = kind;
    value.text = std::move(text);
    return value;
  }
  bool stop(std::string_view bound, std::uint32_t at) {
    passed = bound;
    failed_at = at;
    return false;
  }
  /// The first byte of the value that was just taken: what stands between values is blanks, commas and colons.
  std::uint32_t start() const {
    const std::size_t at = bytes_.find_first_not_of(" \t\r\n,:", before_);
    return static_cast<std::uint32_t>(at == std::string_view::npos ? bytes_.size() : at);
  }
  Value* place(Value value) {
    if (open_.empty()) return &(root = std::move(value));
    return &open_.back()->items.emplace_back(std::move(value));
  }
  bool put(Value value) {
    value.offset = start();
    if (++count_ > bounds_.values) return stop("values", value.offset);
    place(std::move(value));
    before_ = taken_;
    return true;
  }
  bool open(Value::Kind kind) {
    Value value;
    value.kind = kind;
    value.offset = start();
    if (++count_ > bounds_.values) return stop("values", value.offset);
    if (open_.size() >= bounds_.depth) return stop("depth", value.offset);
    // A parent's items move only while it is the innermost open one, and then no pointer below it is held.
    open_.push_back(place(std::move(value)));
    before_ = taken_;
    return true;
  }
  bool close() {
    open_.pop_back();
    before_ = taken_;
    return true;
  }

  std::string_view bytes_;
  const Bounds& bounds_;
  const std::uint32_t& taken_;
  std::uint32_t before_ = 0;
  std::uint64_t count_ = 0;
  std::vector<Value*> open_;
};

}  // namespace

std::optional<Value> parse(const Sources& sources, FileId file, const Bounds& bounds, Diagnostics& found) {
  const std::string_view bytes = sources.bytes(file);
  if (bytes.size() > bounds.bytes || bytes.size() > UINT32_MAX) {
    found.add("json-syntax", Span{file, 0, 0}).variant("bytes").with("value", std::to_string(bounds.bytes)).mend("bound");
    return std::nullopt;
  }
  std::uint32_t taken = 0;
  Builder builder(bytes, bounds, taken);
  const Counting begin(bytes.data(), &taken), end(bytes.data() + bytes.size(), &taken);
  if (nlohmann::json::sax_parse(begin, end, &builder)) return std::move(builder.root);
  const auto at = std::min<std::uint32_t>(builder.failed_at, static_cast<std::uint32_t>(bytes.size()));
  const Span span{file, at, at < bytes.size() ? 1U : 0U};
  if (builder.passed == "depth") {
    found.add("json-syntax", span).variant("depth").with("value", std::to_string(bounds.depth)).mend("bound");
  } else if (builder.passed == "values") {
    found.add("json-syntax", span).variant("values").with("value", std::to_string(bounds.values)).mend("bound");
  } else {
    found.add("json-syntax", span).mend();
  }
  return std::nullopt;
}

}  // namespace planverk::exchange::json
