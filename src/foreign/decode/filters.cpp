#include "decode/filters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#include "decode/inflate.h"
#include "survey/tokens.h"

namespace planverk::foreign {

namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::uint8_t byte(char c) {
  return static_cast<std::uint8_t>(c);
}
char letter(unsigned value) {
  return static_cast<char>(static_cast<std::uint8_t>(value));
}

}  // namespace

std::string ascii_hex(std::string_view data, std::size_t most) {
  std::string out;
  int high = -1;
  for (const char c : data) {
    if (c == '>' || out.size() >= most) break;
    const int digit = hex_digit(c);
    if (digit < 0) continue;
    if (high < 0) {
      high = digit;
    } else {
      out += letter(static_cast<unsigned>(high * 16 + digit));
      high = -1;
    }
  }
  if (high >= 0 && out.size() < most) out += letter(static_cast<unsigned>(high * 16));
  return out;
}

std::string ascii85(std::string_view data, std::size_t most) {
  std::string out;
  std::uint32_t group = 0;
  std::size_t digits = 0;
  const auto put = [&](std::size_t bytes) {
    for (std::size_t index = 0; index < bytes; ++index) out += letter(group >> (24 - 8 * index));
    group = 0;
    digits = 0;
  };
  if (data.starts_with("<~")) data.remove_prefix(2);
  for (const char c : data) {
    if (c == '~' || out.size() >= most) break;
    if (c == 'z' && digits == 0) {
      put(4);
    } else if (c >= '!' && c <= 'u') {
      group = group * 85 + static_cast<std::uint32_t>(c - '!');
      if (++digits == 5) put(4);
    }
  }
  if (digits > 1) {
    const std::size_t bytes = digits - 1;
    for (; digits < 5; ++digits) group = group * 85 + 84;
    put(bytes);
  }
  return out.substr(0, most);
}

std::string run_length(std::string_view data, std::size_t most) {
  std::string out;
  for (std::size_t at = 0; at < data.size() && out.size() < most;) {
    const std::size_t length = byte(data[at++]);
    if (length == 128) break;
    if (length < 128) {
      out += data.substr(at, length + 1);
      at += length + 1;
    } else if (at < data.size()) {
      out.append(257 - length, data[at++]);
    }
  }
  return out.substr(0, most);
}

std::string lzw(std::string_view data, bool early, std::size_t most) {
  constexpr unsigned clear = 256;
  constexpr unsigned end = 257;
  constexpr std::size_t most_codes = 4096;
  struct Entry {
    std::size_t begin = 0;  // of what it stands for, in what has been made
    std::size_t size = 0;
  };
  std::vector<Entry> table(258);
  std::string out;
  std::uint32_t buffer = 0;
  unsigned held = 0;
  unsigned width = 9;
  Entry last;
  for (std::size_t at = 0; out.size() < most;) {
    while (held < width && at < data.size()) {
      buffer = buffer << 8 | byte(data[at++]);
      held += 8;
    }
    if (held < width) break;
    const unsigned code = buffer >> (held - width) & ((1U << width) - 1);
    held -= width;
    if (code == end) break;
    if (code == clear) {
      table.resize(258);
      width = 9;
      last = {};
      continue;
    }
    const std::size_t begin = out.size();
    if (code < 256) {
      out += letter(code);
    } else if (code < table.size()) {
      const std::string piece = out.substr(table[code].begin, table[code].size);
      out += piece;
    } else if (code == table.size() && last.size > 0) {
      const std::string piece = out.substr(last.begin, last.size) + out[last.begin];
      out += piece;
    } else {
      break;
    }
    // What came last and the first byte of this stand side by side: that is the new entry.
    if (last.size > 0 && table.size() < most_codes) table.push_back({last.begin, last.size + 1});
    last = {begin, out.size() - begin};
    const std::size_t codes = table.size() + (early ? 1 : 0);
    width = codes >= 2048 ? 12 : codes >= 1024 ? 11 : codes >= 512 ? 10 : 9;
  }
  return out.substr(0, most);
}

std::string flate(std::string_view data, std::size_t most) {
  std::string out;
  inflate(data, [&](std::string_view piece) {
    out += piece.substr(0, most - out.size());
    return out.size() < most;
  });
  return out;
}

namespace {

/// TIFF's: each sample is the difference to the one on its left, of whole bytes alone.
std::string from_tiff(std::string data, std::size_t row, std::size_t colors) {
  for (std::size_t begin = 0; begin < data.size(); begin += row) {
    const std::size_t end = std::min(begin + row, data.size());
    for (std::size_t at = begin + colors; at < end; ++at)
      data[at] = letter(byte(data[at]) + 0U + byte(data[at - colors]));
  }
  return data;
}

unsigned paeth(unsigned left, unsigned above, unsigned corner) {
  const int guess = static_cast<int>(left) + static_cast<int>(above) - static_cast<int>(corner);
  const int by_left = std::abs(guess - static_cast<int>(left));
  const int by_above = std::abs(guess - static_cast<int>(above));
  const int by_corner = std::abs(guess - static_cast<int>(corner));
  if (by_left <= by_above && by_left <= by_corner) return left;
  return by_above <= by_corner ? above : corner;
}

/// PNG's (PNG, chapter 9): each row says by its first byte how it was made.
std::string from_png(std::string_view data, std::size_t row, std::size_t pixel) {
  std::string out;
  std::string above(row, '\0');
  for (std::size_t begin = 0; begin + 1 < data.size(); begin += row + 1) {
    std::string line(data.substr(begin + 1, row));
    line.resize(row, '\0');
    const char type = data[begin];
    for (std::size_t at = 0; at < row; ++at) {
      const unsigned left = at >= pixel ? byte(line[at - pixel]) : 0;
      const unsigned over = byte(above[at]);
      const unsigned corner = at >= pixel ? byte(above[at - pixel]) : 0;
      const unsigned add = type == 1   ? left
                           : type == 2 ? over
                           : type == 3 ? (left + over) / 2
                           : type == 4 ? paeth(left, over, corner)
                                       : 0;
      line[at] = letter(byte(line[at]) + add);
    }
    out += std::string_view(line).substr(0, data.size() - begin - 1);
    above = std::move(line);
  }
  return out;
}

}  // namespace

std::string unpredicted(std::string data, const Prediction& prediction) {
  if (prediction.predictor < 2) return data;
  constexpr int most_columns = 1 << 20;
  const auto within = [](int value, int most) { return static_cast<std::size_t>(std::clamp(value, 1, most)); };
  const std::size_t colors = within(prediction.colors, 32);
  const std::size_t bits = within(prediction.bits, 16);
  const std::size_t row = (colors * bits * within(prediction.columns, most_columns) + 7) / 8;
  if (prediction.predictor == 2) return bits == 8 ? from_tiff(std::move(data), row, colors) : data;
  return from_png(data, row, std::max<std::size_t>(1, colors * bits / 8));
}

}  // namespace planverk::foreign
