-- Asks for the addresses of a file in random order, compressed.
local paths = {}

function init(args)
  for line in io.lines(args[1]) do table.insert(paths, line) end
  math.randomseed(42)
end

function request()
  local path = paths[math.random(#paths)]
  return wrk.format("GET", path, { ["Accept-Encoding"] = "gzip" })
end
