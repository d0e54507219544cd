"""Two processes of one thread each, half a batch each, gradients averaged through shared memory: on a machine with
two cores this is faster than one process with two threads, above all where the cores are shared."""
import torch, torch.multiprocessing as mp


class Pair:
    def __init__(s, rank, barrier, buffers):
        s.rank, s.barrier, s.buffers = rank, barrier, buffers

    def average(s, params):
        """Replaces each gradient by the mean of both; every parameter takes part, with zeros where it has none."""
        mine = s.buffers[s.rank]
        at = 0
        for p in params:
            n = p.numel()
            if p.grad is None:
                mine[at:at + n].zero_()
            else:
                mine[at:at + n].copy_(p.grad.flatten())
            at += n
        s.barrier.wait()
        mean = (s.buffers[0][:at] + s.buffers[1][:at]) * .5
        at = 0
        for p in params:
            n = p.numel()
            p.grad = mean[at:at + n].view_as(p)
            at += n
        s.barrier.wait()


def start(job, size, *args):
    """job(pair, *args) in two processes; `size`: at least the number of parameters."""
    spawn = mp.get_context("spawn")
    barrier = spawn.Barrier(2)
    buffers = [torch.zeros(size).share_memory_() for _ in range(2)]
    ps = [spawn.Process(target=run, args=(job, r, barrier, buffers, args)) for r in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()


def run(job, rank, barrier, buffers, args):
    torch.set_num_threads(1)
    job(Pair(rank, barrier, buffers), *args)
